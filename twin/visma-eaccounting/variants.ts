/** Product variants (numbers as described) and the two scope families, as the endpoint tables name them. */

const standard = 1;
const invoicing = 2;
const bookkeeping = 3;
const solo = 4;
const pro = 5;

export const everyVariant = [standard, invoicing, bookkeeping, solo, pro, 6];
export const bookkeepingVariants = [standard, bookkeeping, solo, pro];
export const costCenterVariants = [standard, invoicing, bookkeeping, pro];

export const accountingRead = ["ea:accounting", "ea:accounting_readonly"];
export const accountingWrite = ["ea:accounting"];
export const salesRead = ["ea:sales", "ea:sales_readonly"];
export const purchaseRead = ["ea:purchase", "ea:purchase_readonly"];
export const attachmentWrite = ["ea:accounting", "ea:purchase"];

/** Product variants (facts/eaccounting.md §0) and the two scope families, as the endpoint tables name them. */

export const standard = 1;
export const invoicing = 2;
export const bookkeeping = 3;
export const solo = 4;
export const pro = 5;

export const everyVariant = [standard, invoicing, bookkeeping, solo, pro, 6];
export const bookkeepingVariants = [standard, bookkeeping, solo, pro];
export const costCenterVariants = [standard, invoicing, bookkeeping, pro];

export const accountingRead = ["ea:accounting", "ea:accounting_readonly"];
export const accountingWrite = ["ea:accounting"];
export const salesRead = ["ea:sales", "ea:sales_readonly"];
export const purchaseRead = ["ea:purchase", "ea:purchase_readonly"];
export const attachmentWrite = ["ea:accounting", "ea:purchase"];

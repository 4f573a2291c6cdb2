/** The sums that must close, the accounts beside each other, and vouchers that nobody here has sent. */
import { Alert, List, Stack, Table, Text, Title } from "@mantine/core";
import { useEnvironmentMark } from "../api/queries.ts";
import type { components } from "../api/schema.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { stateWords } from "../parts/state-words.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { reconciliationTexts } from "./reconciliation-texts.ts";
import { type AccountSum, sumAccounts } from "./sum-accounts.ts";
import { verdictOf } from "./verdict.ts";

export type Reconciliation = components["schemas"]["Reconciliation"];
type Sum = components["schemas"]["ReconciledSum"];

const marks = {
  equal: { color: "teal", icon: "✓" },
  "only-unreleased": { color: "blue", icon: "◐" },
  unequal: { color: "red", icon: "■" },
} as const;

export function Totals({ reconciliation }: { reconciliation: Reconciliation }) {
  const text = useTexts(reconciliationTexts);
  const figures = useFigures();
  const markOf = useEnvironmentMark();
  const { count, sums, unknown, ledgerCompany, readAt } = reconciliation;
  const verdict = verdictOf(reconciliation);
  // What is printed and signed says of a company that is only tried out that it is.
  const company = `${reconciliation.company}${markOf(reconciliation.environment)}`;
  const month = figures.month(reconciliation.month);
  return (
    <Stack>
      <Text>{text("of", { company, ledger: ledgerCompany, month, at: figures.instant(readAt) })}</Text>
      <Alert {...marks[verdict]} role="status">
        {text(verdict, { count: count.unreleased })}
      </Alert>
      {sums.map((sum) => (
        <SumTable key={sum.currency} sum={sum} />
      ))}
      <Accounts reconciliation={reconciliation} />
      {unknown.length > 0 && (
        <Alert role="note" color="red" icon="■" title={text("unknown")}>
          <List size="sm">
            {unknown.map((voucher) => (
              <List.Item key={voucher.number}>
                {voucher.number}, {voucher.on}: {voucher.text}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function SumTable({ sum }: { sum: Sum }) {
  const text = useTexts(reconciliationTexts);
  const word = useTexts(stateWords);
  const { amount } = useFigures();
  // Drafts were sent and are there, and count on neither side until somebody releases them.
  const [sent, held] =
    sum.buckets.unreleased === 0
      ? (["sent", "held"] as const)
      : (["sent-released", "held-released"] as const);
  const names = {
    ...Object.fromEntries(
      (
        [
          "unreleased",
          "waiting",
          "halted",
          "excused",
          "reversed",
          "set-aside",
          "conflict",
          "before-start",
          "dismissed",
        ] as const
      ).map((name) => [name, word(name)]),
    ),
    sent: word("booked"),
  };
  const line = (name: string, minor: number, isStrong = false) => (
    <Table.Tr key={name}>
      <Table.Th scope="row" fw={isStrong ? 700 : 400}>
        {name}
      </Table.Th>
      <Table.Td ta="right" fw={isStrong ? 700 : 400}>
        {amount(minor)}
      </Table.Td>
    </Table.Tr>
  );
  return (
    <Table maw={520} withTableBorder aria-label={text("sums", { currency: sum.currency })}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{text("sums", { currency: sum.currency })}</Table.Th>
          <Table.Th scope="col" ta="right">
            {sum.currency}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {line(text("source"), sum.sourceMinor, true)}
        {Object.entries(sum.buckets)
          .filter(([name, minor]) => minor !== 0 || name === "sent")
          .map(([name, minor]) => line(`– ${names[name as keyof typeof names]}`, minor))}
        {line(text("gap"), sum.gapMinor, true)}
        {line(text(sent), sum.sentMinor, true)}
        {/* What was sent and taken back counts on both sides of the ledger, and in the source not at all. */}
        {sum.sentMinor > sum.buckets.sent &&
          line(`– ${text("taken-back")}`, sum.sentMinor - sum.buckets.sent)}
        {line(text(held), sum.heldMinor, true)}
        {line(text("difference"), sum.sentMinor - sum.heldMinor, true)}
        {sum.unreadCount > 0 && (
          <Table.Tr>
            <Table.Td colSpan={2}>{text("unread", { count: sum.unreadCount })}</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}

function Accounts({ reconciliation }: { reconciliation: Reconciliation }) {
  const text = useTexts(reconciliationTexts);
  const shared = useTexts(partTexts);
  const title = (
    <Title order={2} size="h3">
      {text("accounts")}
    </Title>
  );
  if (reconciliation.accounts.length === 0)
    return (
      <Stack gap="xs" component="section">
        {title}
        <Text>{text("no-accounts")}</Text>
      </Stack>
    );
  return (
    <Stack gap="xs" component="section">
      {title}
      <ListTable
        label={text("accounts")}
        columns={[
          shared("account"),
          ...(["sent", "held"] as const).flatMap((side) =>
            (["debit", "credit"] as const).map(
              (way) => ({ name: `${shared(side)}, ${shared(way).toLowerCase()}`, isNumber: true }) as const,
            ),
          ),
          text("agrees"),
        ]}
        minWidth={640}
        foot={<AccountSums accounts={reconciliation.accounts} />}
      >
        {reconciliation.accounts.map((row) => {
          return (
            <Table.Tr key={`${row.account} ${row.currency}`}>
              <RowHead>
                {row.account}
                {row.name !== null && (
                  <Text span inherit fw={400}>
                    {" "}
                    {row.name}
                  </Text>
                )}
              </RowHead>
              <AccountFigures row={row} />
            </Table.Tr>
          );
        })}
      </ListTable>
    </Stack>
  );
}

type Sides = AccountSum | Reconciliation["accounts"][number];

/** Sent and held, and whether they agree. */
function AccountFigures({ row, isSum = false }: { row: Sides; isSum?: boolean }) {
  const text = useTexts(reconciliationTexts);
  const { amount } = useFigures();
  const agrees = row.sentDebitMinor === row.heldDebitMinor && row.sentCreditMinor === row.heldCreditMinor;
  return (
    <>
      {(["sentDebitMinor", "sentCreditMinor", "heldDebitMinor", "heldCreditMinor"] as const).map((column) => (
        <Table.Td key={column} ta="right" {...(isSum ? { fw: 700 } : {})}>
          {row[column] === 0 && !isSum ? "" : amount(row[column])}
        </Table.Td>
      ))}
      <Table.Td>{agrees ? `✓ ${text("yes")}` : `■ ${text("no")}`}</Table.Td>
    </>
  );
}

/** One line for each currency: amounts of two are never added. */
function AccountSums({ accounts }: { accounts: Reconciliation["accounts"] }) {
  const text = useTexts(reconciliationTexts);
  const sums = sumAccounts(accounts);
  return sums.map((sum) => (
    <Table.Tr key={sum.currency}>
      <RowHead>{sums.length === 1 ? text("total") : text("total-in", { currency: sum.currency })}</RowHead>
      <AccountFigures row={sum} isSum />
    </Table.Tr>
  ));
}

/** What an act says, without what is told beside it: the ids of named things, the reason, and what no reader has a word for. */

const toldBeside = /^(reason|.*Ids?|hash|.*Hash|postings)$/;

export function saidContent(content: unknown): Readonly<Record<string, unknown>> {
  if (typeof content !== "object" || content === null) return {};
  return Object.fromEntries(Object.entries(content).filter(([name]) => !toldBeside.test(name)));
}

/** Changes that one person made, put on top of what another has saved meanwhile: what only one of them touched stays as that one has it. */

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An account and its VAT code belong together: half of one answer and half of another would be nobody's. */
function isOneAnswer(value: Fields): boolean {
  return "account" in value || "doesNotOccur" in value;
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** `before`: what `mine` was made out of, `theirs` what holds by now. Where both changed the same, `mine` stands. */
export function onTopOf(before: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, before)) return theirs;
  if (!isFields(mine) || !isFields(theirs) || isOneAnswer(mine)) return mine;
  const was = isFields(before) ? before : {};
  // In their order, so that what is the same compares as the same.
  const names = [...Object.keys(theirs), ...Object.keys(mine).filter((name) => !Object.hasOwn(theirs, name))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const placed = onTopOf(was[name], mine[name], theirs[name]);
      return placed === undefined ? [] : [[name, placed]];
    }),
  );
}

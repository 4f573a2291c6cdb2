/** A month of one department in weeks. Each day says by colour, sign and word what became of it, and leads to its records. */
// biome-ignore-all lint/a11y/noRedundantRoles: on a phone it is no table by its display, and some browsers would forget what it is
import { Text, Title, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { locales } from "../texts/language.ts";
import { useFigures, useLanguage, useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { type ClosedDay, closedBecause } from "./closed-days-query.ts";
import { type CalendarDay, daySigns, stateOfDay } from "./day-state.ts";
import looks from "./month-grid.module.css";
import { useDepartmentName } from "./use-department-name.ts";

type MonthGridOf = {
  department: string | null;
  laneId: string;
  month: string;
  days: readonly CalendarDay[];
  closed: readonly ClosedDay[];
  /** Pressed on a day on which nothing came; left out for those who may not say why. */
  onMissing: ((on: string) => void) | null;
};

export function MonthGrid({ department, laneId, month, days, closed, onMissing }: MonthGridOf) {
  const { language } = useLanguage();
  const name = useDepartmentName(laneId)(department);
  const weekdays = new Intl.DateTimeFormat(locales[language], { weekday: "short", timeZone: "UTC" });
  // The first of January 2024 was a Monday.
  const heads = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdays.format(new Date(Date.UTC(2024, 0, day))));
  return (
    <section className={looks.department}>
      <Title order={2} size="h4" mb={4}>
        {name}
      </Title>
      <table role="table" className={looks.month} aria-label={name}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeksOf(month).map((week) => (
            <tr key={week.find((on) => on !== null)} role="row">
              {week.map((on, weekday) => (
                <td key={on ?? heads[weekday]} role="cell">
                  {on !== null && (
                    <Day
                      on={on}
                      weekday={heads[weekday] ?? ""}
                      laneId={laneId}
                      day={days.find((day) => day.on === on)}
                      because={closedBecause(closed, { department, on })}
                      onMissing={onMissing}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type DayOf = {
  on: string;
  weekday: string;
  laneId: string;
  day: CalendarDay | undefined;
  because: string | undefined;
  onMissing: ((on: string) => void) | null;
};

function Day({ on, weekday, laneId, day, because, onMissing }: DayOf) {
  const text = useTexts(calendarTexts);
  const { amount } = useFigures();
  const state = stateOfDay(day, because !== undefined);
  const number = (
    <>
      <span className={looks.weekday} aria-hidden="true">
        {weekday}{" "}
      </span>
      {Number(on.slice(8))}
    </>
  );
  if (state === "none")
    return (
      <div className={looks.day} data-state={state}>
        <span>{number}</span>
      </div>
    );
  const head = (
    <>
      <span>
        {number} <span aria-hidden="true">{daySigns[state]}</span>
      </span>
      <span className={looks.word}>{text(state)}</span>
    </>
  );
  if (state === "closed")
    return (
      <div className={looks.day} data-state={state}>
        {head}
        <Text span size="xs" className={looks.amount}>
          {because}
        </Text>
      </div>
    );
  if (state === "missing" && onMissing !== null)
    return (
      <UnstyledButton className={looks.day} data-state={state} w="100%" onClick={() => onMissing(on)}>
        {head}
        <Text span size="xs" className={looks.asks}>
          {text("was-closed")}
        </Text>
      </UnstyledButton>
    );
  return (
    <Link
      to="/records"
      search={{ lane: laneId, from: on, through: on }}
      className={looks.day}
      data-state={state}
    >
      <span>
        {number} <span aria-hidden="true">{daySigns[state]}</span>
      </span>
      <span className={looks.word}>
        {text(state)}
        {day !== undefined && day.again > 0 && ` · ${text("again", { count: day.again })}`}
        {day !== undefined && day.warned > 0 && ` · ${text("warned", { count: day.warned })}`}
      </span>
      {day !== undefined && day.currency !== null && (
        <Text span size="xs" className={looks.amount}>
          {amount(day.debitMinor)}
        </Text>
      )}
    </Link>
  );
}

/** Weeks from Monday to Sunday; null outside the month. */
function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

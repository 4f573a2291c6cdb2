/** How the list of postings is asked for those that a figure counts. What was set aside is a record, of which nothing was made. */
export const postingsCounted = {
  booked: { state: "booked", standing: "released" },
  unreleased: { state: "booked", standing: "unreleased" },
  waiting: { state: "planned,sending,accepted" },
  halted: { state: "refused,differs,uncertain" },
  excused: { state: "excused" },
} as const;

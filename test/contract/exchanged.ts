/** What went over the wire, for the tests to look at. */
export type Exchanged = {
  method: string;
  url: string;
  /** Names as they were sent. */
  headers: Readonly<Record<string, string>>;
  body?: string;
  status: number;
  answer: string;
};

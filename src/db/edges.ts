/**
 * The places where a process can die and leave something behind: just before and just after each durable write and
 * each network exchange. In production these are no-ops; the crash tests stop the world at each of them in turn.
 */
export type Edges = { reach(edge: string): void | Promise<void> };

export const noEdges: Edges = { reach: () => {} };

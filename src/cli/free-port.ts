/** Whether a port can be had, and which one instead. */
import { createServer } from "node:net";

/** The wanted port, or any free one where another program has it. */
export async function freePort(wanted: number, hostname: string): Promise<number> {
  return (await tryPort(wanted, hostname)) ?? (await tryPort(0, hostname)) ?? 0;
}

function tryPort(port: number, hostname: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, hostname, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

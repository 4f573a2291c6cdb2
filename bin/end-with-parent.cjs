// biome-ignore-all lint/style/useNodejsImportProtocol: the first releases of Node 14 do not know it
// Loaded before the hub when it runs as the child of bilag.cjs: asks the hub to stop when that parent is gone, also
// when it was killed. Without it a killed launcher would leave a hub that holds the port and the data folder.
"use strict";

const { Socket } = require("net");

const lifeline = Number(process.env.BILAG_LIFELINE);
// For this process alone: its own children load this file too and have something else at that number.
delete process.env.BILAG_LIFELINE;

if (lifeline > 2) {
  const socket = new Socket({ fd: lifeline, readable: true, writable: false });
  socket.on("error", stop).on("close", stop);
  // Reads, so that the end is noticed; never keeps the hub alive.
  socket.resume().unref();
}

function stop() {
  // Windows knows no signal that a process may handle; there the hub's own listener is called by name.
  if (process.platform !== "win32") process.kill(process.pid, "SIGTERM");
  else if (!process.emit("SIGTERM", "SIGTERM")) process.exit(143);
}

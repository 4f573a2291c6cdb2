// A pretend hub behind the launcher: says what it runs as and does what its first argument asks for.
const [task, ...rest] = process.argv.slice(2);

if (task === "exit") process.exitCode = Number(rest[0]);
if (task === "die") process.kill(process.pid, "SIGKILL");
if (task === "wait") {
  const wait = setInterval(() => {}, 60_000);
  process.once("SIGTERM", () => {
    clearInterval(wait);
    process.exitCode = 7;
  });
}

// Last, so that whoever reads it finds the listener above in place.
console.log(
  JSON.stringify({
    pid: process.pid,
    major: Number(process.versions.node.split(".")[0]),
    title: process.title,
    file: process.argv[1],
    isMain: import.meta.main,
    arguments: [task, ...rest].filter((argument) => argument !== undefined),
    firstOnPath: process.env.PATH?.split(":")[0],
    nodeOptions: process.env.NODE_OPTIONS,
    lifeline: process.env.BILAG_LIFELINE,
  }),
);

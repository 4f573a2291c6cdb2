/** `npm run bench`: the benchmarks, on the Node that Bilag brings along. */
import "../bench/run.ts";

import fc from "fast-check";

// The same cases in every run, so that nobody's change turns red by chance; DUBAN_SEED=<number> looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["DUBAN_SEED"] ?? 20240930) });

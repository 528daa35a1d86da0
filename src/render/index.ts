// Generated from the listing of src/render by `npm run generate`; do not edit.
import type { Renderer } from "./renderer.ts";

export const renderers: readonly Renderer[] = [
];

declare module "*/src/build/generated.mjs" {
  export const generatedFiles: () => readonly { readonly file: string; readonly text: string }[];
}
declare module "*/src/build/indexes.mjs" {
  export const indexed: Readonly<Record<string, { readonly from: string }>>;
}
declare module "*/src/build/paths.mjs" {
  export const top: string;
}

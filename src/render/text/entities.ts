const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What means something to HTML and XML, between tags or in quoted attributes, as entities. */
export const withEntities = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

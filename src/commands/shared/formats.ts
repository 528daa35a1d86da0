/** Formats of what is looked at and goes no further: a diagnosis, a history, a comparison. */
export const screenFormats = ["text", "markdown", "html", "json"] as const;

/** Of papers that are handed round: a meeting's, a week's. */
export const paperFormats = ["text", "markdown", "html", "json", "docx"] as const;

/** Of lists of records: what a spreadsheet would hold. */
export const listFormats = [...paperFormats, "xlsx", "csv"] as const;

/** Of lists of what falls due: also what a calendar would hold. */
export const dueFormats = [...listFormats, "ics"] as const;

/** Of pages that are both: a line's, a unit's. */
export const pageFormats = dueFormats;

/** Of the wall chart: what a terminal, a wall and a browser show. */
export const boardFormats = ["text", "svg", "html", "json"] as const;

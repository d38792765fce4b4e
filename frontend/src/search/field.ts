/** Where a question is typed; there is one at a time. */
export const fieldId = "search-field";

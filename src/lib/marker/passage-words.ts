// Read aloud around words in a passage.
export const before = (label: string) => ` [${label}] `;
export const after = ' [end] ';
export const note = 'note ';

/** What the way back is called, wherever it stands. */
export const words = { undo: 'Undo' };

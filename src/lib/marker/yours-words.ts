// What stands in the list of marks.
export const inOrder = 'in reading order';
export const noMarks = 'Words that you mark are listed here.';
export const goTo = 'Go to';
export const remove = 'Remove';
export const rename = 'Rename';
export const done = 'Done';
export const notNamed = 'Not named yet';

/** What every kind's report says alike. */
export const report = { passage: 'The passage', givenBy: 'Given by', yes: 'yes', no: 'no' };

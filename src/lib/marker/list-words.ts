// What stands in the sentence list.
export const sentences = 'The sentences of the passage';
export const sentence = (n: number) => `Sentence ${n}`;
export const part = (n: number) => `Part ${n}`;
export const partOf = (sentenceNumber: number, n: number, of: number) =>
	of > 1 ? `sentence ${sentenceNumber}, part ${n}` : `sentence ${sentenceNumber}`;
export const fromWord = 'from word';
export const toWord = 'to word';
export const technique = 'technique';
export const noTechnique = 'No name yet';
export const likely = 'Likely here';
export const ends = { from: 'start', to: 'end' } as const;
export const fewer = 'fewer';
export const more = 'more';
export const ofWords = ' words';
export const anotherPart = 'Another part of this sentence';

export const words = {
	title: (lesson: string) => `${lesson}, with its key`,
	lede: 'Everything in this lesson, with the key and the reasons. Keep it to yourself until the class has answered.',
	step: (n: number, count: number) => `Step ${n} of ${count}`,
	lighter: 'Instead of it, in the lighter version',
	hints: 'Hints',
	asksConfidence: 'Asks how sure students are.',
	drawn: (take: number, of: number) => `One of ${of}, of which each attempt gets ${take}.`
};

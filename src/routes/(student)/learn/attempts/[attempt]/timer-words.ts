const plural = new Intl.PluralRules('en-US');
const minutes = (n: number) => `${n} ${plural.select(n) === 'one' ? 'minute' : 'minutes'}`;

/** What is said of the time there is. */
export const words = {
	left: 'Time left',
	hide: 'Hide the time',
	show: 'Show the time',
	said: (n: number) => `${minutes(n)} left.`,
	more: (n: number) => `You have more time: ${minutes(n)} left.`,
	unlimited: 'You have more time: there is no limit any more.',
	upTitle: 'Time is up.',
	up: 'What you did before then is kept. You can hand it in now; otherwise it is handed in by itself.',
	toOverview: 'Overview'
};

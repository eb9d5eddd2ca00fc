/** A time of day on the reader's own clock, from ISO 8601. */
export function sayClock(time: string): string {
	return new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

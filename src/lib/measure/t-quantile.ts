/**
 * The 97.5 % quantile of Student's t distribution with `df` degrees of freedom, a whole number from 1 on:
 * 12.7062 for 1, falling to 1.96. The central probability P(|T| ≤ t) is solved for 0.95 by halving the angle
 * θ = arctan(t/√df), to the last digits of a double.
 *
 * @throws RangeError unless df is a whole number ≥ 1.
 */
export function tQuantile(df: number): number {
	if (!(Number.isInteger(df) && df >= 1))
		throw new RangeError(`no t distribution with ${df} degrees of freedom`);
	let low = 0;
	let high = Math.PI / 2;
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (centralProbability(middle, df) < 0.95) low = middle;
		else high = middle;
	}
	return Math.sqrt(df) * Math.tan(low);
}

/**
 * P(|T| ≤ √df · tan θ), a finite sum for whole df (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4):
 *
 *     odd    2/π · ( θ + sin θ · (cos θ + 2/3 · cos³θ + … + 2·4·…·(df−3) / 3·5·…·(df−2) · cos^(df−2) θ) )
 *     even   sin θ · (1 + 1/2 · cos²θ + … + 1·3·…·(df−3) / 2·4·…·(df−2) · cos^(df−2) θ)
 *
 * With df 1 the inner sum is empty.
 */
function centralProbability(theta: number, df: number): number {
	const cos = Math.cos(theta);
	const isOdd = df % 2 === 1;
	let term = isOdd ? cos : 1;
	let sum = df === 1 ? 0 : term;
	for (let i = isOdd ? 3 : 2; i < df; i += 2) {
		term *= ((i - 1) / i) * cos * cos;
		sum += term;
	}
	const series = Math.sin(theta) * sum;
	return isOdd ? (2 / Math.PI) * (theta + series) : series;
}

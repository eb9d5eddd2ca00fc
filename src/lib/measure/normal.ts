/** The standard normal distribution: its density φ and its quantile z. */

/** z(0.975): a 95 % interval reaches so many standard errors to either side. */
export const Z_95 = 1.959963984540054;

/** φ(z) = e^(−z²/2) / √(2π) */
export function normalDensity(z: number): number {
	return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The z below which a share `p` of the distribution lies: −∞ < z < ∞ for 0 < p < 1, exactly 0 for one half and
 * exactly −z for 1 − p. Newton's method from 0 climbs to it without overshooting, as Φ bends down above 0. Good to
 * seven decimals for p of 10⁻⁸ to 1 − 10⁻⁸, and to twelve for those of 10⁻³ to 1 − 10⁻³.
 *
 * @throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1)) throw new RangeError(`no normal quantile of ${p}`);
	const area = Math.abs(p - 0.5);
	let z = 0;
	for (let step = 1; step > 1e-15 * z; z += step) {
		step = (area - areaFromZero(z)) / normalDensity(z);
	}
	return p < 0.5 ? -z : z;
}

/** Φ(z) − ½ = φ(z) · (z + z³/3 + z⁵/3·5 + z⁷/3·5·7 + …) for z ≥ 0 (Abramowitz & Stegun 1964, 26.2.11). */
function areaFromZero(z: number): number {
	let sum = 0;
	for (let term = z, odd = 1; term > 1e-17 * sum; odd += 2, term *= (z * z) / odd) sum += term;
	return normalDensity(z) * sum;
}

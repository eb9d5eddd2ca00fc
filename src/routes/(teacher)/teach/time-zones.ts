export interface ZoneGroup {
	readonly label: string;
	readonly zones: readonly { readonly id: string; readonly label: string }[];
}

const UNITED_STATES = [
	['America/New_York', 'Eastern (New York)'],
	['America/Chicago', 'Central (Chicago)'],
	['America/Denver', 'Mountain (Denver)'],
	['America/Phoenix', 'Arizona (Phoenix)'],
	['America/Los_Angeles', 'Pacific (Los Angeles)'],
	['America/Anchorage', 'Alaska (Anchorage)'],
	['Pacific/Honolulu', 'Hawaii (Honolulu)']
] as const;

/** Old names that engines still report, and what these places are called. */
const RENAMED: Readonly<Record<string, string>> = {
	'Asia/Calcutta': 'Asia/Kolkata',
	'Asia/Katmandu': 'Asia/Kathmandu',
	'Asia/Rangoon': 'Asia/Yangon',
	'Asia/Saigon': 'Asia/Ho_Chi_Minh',
	'Europe/Kiev': 'Europe/Kyiv'
};

/** A time zone by its name of today. */
export function currentName(zone: string): string {
	return RENAMED[zone] ?? zone;
}

/** What a new class has until somebody says otherwise. */
export const DEFAULT_ZONE = 'America/Chicago';

/** Time zones to choose from: those of the United States first, then every other one by region, then UTC. */
export function groupZones(known: readonly string[]): ZoneGroup[] {
	const first: string[] = UNITED_STATES.map(([id]) => id);
	const rest = [...new Set(known.map(currentName))]
		.filter((id) => id.includes('/') && !id.startsWith('Etc/') && !first.includes(id))
		.sort();
	const regions = [...new Set(rest.map(regionOf))].sort();
	return [
		{ label: 'United States', zones: UNITED_STATES.map(([id, label]) => ({ id, label })) },
		...regions.map((region) => ({
			label: region,
			zones: rest.filter((id) => regionOf(id) === region).map((id) => ({ id, label: placeOf(id) }))
		})),
		{ label: 'Other', zones: [{ id: 'UTC', label: 'UTC' }] }
	];
}

function regionOf(zone: string): string {
	return zone.slice(0, zone.indexOf('/'));
}

/** “Argentina, Buenos Aires” */
function placeOf(zone: string): string {
	return zone
		.slice(zone.indexOf('/') + 1)
		.replaceAll('_', ' ')
		.replaceAll('/', ', ');
}

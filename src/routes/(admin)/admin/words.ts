export const words = {
	title: 'Administration',
	parts: 'Parts of the administration',
	part: {
		teachers: 'Teachers',
		installation: 'Installation',
		texts: 'Privacy',
		sources: 'Sources',
		log: 'Log'
	}
};

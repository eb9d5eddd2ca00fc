/** Made by `bin/course-plugin.ts`. */
declare module 'virtual:shipped-course' {
	const course: import('./lib/lessons/course').Course;
	export default course;
}

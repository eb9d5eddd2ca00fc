/** The lesson that anybody may take without an account. The others are for classes, whose keys it would give away. */
export const GUEST_LESSON = 'sweeping-generalizations';

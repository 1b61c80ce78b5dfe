/** The version that results of these rules name; a changed formula is another version beside this one. */
export const version = '1';

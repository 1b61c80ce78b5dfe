/** The version that results name. A changed formula becomes another version beside this one. */
export const version = '1';

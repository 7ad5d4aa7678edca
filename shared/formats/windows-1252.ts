/**
 * Puts the marks of windows-1252 (“ ” ’ – € …) where a decoder left C1 control characters: some Node releases decode
 * windows-1252 as ISO-8859-1, and pages write such character references. Keeps the length.
 *
 * @example withWindowsMarks('\u0093Hi\u0094') // '“Hi”'
 */
export const withWindowsMarks = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => marks[control.charCodeAt(0) - 0x80] as string);

// Index 0 stands for byte 0x80. Five bytes are undefined and stay controls.
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

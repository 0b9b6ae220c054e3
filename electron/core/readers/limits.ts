/** Larger files are no report: the longest of ours has 100 kB of text and, as a PDF with pictures, some 10 MB. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

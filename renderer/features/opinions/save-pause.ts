/** Words of a paper are stored so soon (ms) after a stroke that they are on its page within 300 ms. */
export const SAVE_PAUSE = 70;

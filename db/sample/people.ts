/** The sample's people, named by their post, and the password they share. Sample folder only. */
export const samplePassword = "ساری شهر بهارنارنج";

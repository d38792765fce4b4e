package sarangbang.alarm;

/**
 * What a browser gives us so that only it can read what we send.
 *
 * @param p256dh its public key: an uncompressed point of P-256, in base64url
 * @param auth a secret of 16 bytes, in base64url
 */
record PushKeys(String p256dh, String auth) {}

package navisync.navidrome.api;

/**
 * The way in which the parameters of a request travel: which way a server takes is found out at
 * first.
 */
enum ParameterTransport {
  /** In the body, as a form: nothing of it is in an address, which servers and proxies log. */
  FORM,
  /** In the address of a POST, for servers that read no form. */
  POSTED_ADDRESS,
  /** In the address of a GET, for servers that take nothing else. */
  ADDRESS
}

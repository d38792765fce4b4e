/** Many small STOMP clients on one thread: what they say, what they hear, and how long it took. Knows no server. */
package sarangbang.bench.load;

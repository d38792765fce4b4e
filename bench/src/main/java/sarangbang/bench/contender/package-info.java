/** What is measured: each is started, and stopped, and tells where guests go and which processes it is made of. */
package sarangbang.bench.contender;

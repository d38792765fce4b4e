/** The designs of the note the project grew from, each as small as its section there, and the bare limit. */
package sarangbang.bench.server;

package sarangbang.account;

/** What one's own devices hear: ask who I am. */
record AccountNews(String type) {

    static final AccountNews CHANGED = new AccountNews("account.changed");
}

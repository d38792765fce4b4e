package sarangbang.alarm;

import org.jspecify.annotations.Nullable;

/** @param farewell where a mail program may take the address back; null for what is written only once */
record Mail(
        String to, String subject, String text, @Nullable String farewell) {}

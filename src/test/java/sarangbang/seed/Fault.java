package sarangbang.seed;

/** What would be wrong in a log, each as the rows that show it. */
enum Fault {
    GAP("""
            select room_id from log left join event using (room_id) group by room_id, head
            having min(seq) <> 1 or max(seq) <> head or count(*) <> head"""),
    FORGOTTEN_LEAVE("""
            select room_id from log where last_leave <>
                coalesce((select max(seq) from event e where e.room_id = log.room_id and type = 'member.left'), 0)"""),
    WRONG_NEWEST_MESSAGE("""
            select room_id from log where said <>
                coalesce((select max(seq) from message m where m.room_id = log.room_id), 0)"""),
    WRONG_END("""
            select room_id from log join event e using (room_id) where e.seq = head and e.at <> active_at"""),
    STEP_BACK_IN_TIME("""
            select from event e join event next on next.room_id = e.room_id and next.seq = e.seq + 1
            where next.at < e.at"""),
    MESSAGE_WITHOUT_ITS_EVENT("""
            select from message m full join (select * from event where type = 'message.posted') e using (room_id, seq)
            where m.sender_id is distinct from e.by_id or m.at is distinct from e.at"""),
    TARGET_THAT_IS_NO_MESSAGE("""
            select from event e left join message m on m.room_id = e.room_id and m.seq = e.target
            where (type ~ '^(message.(edited|deleted)|reaction)') <> (target is not null)
               or target is not null and (m.seq is null or target >= e.seq)"""),
    DEED_AFTER_THE_DELETION("""
            select from event e join message m on m.room_id = e.room_id and m.seq = e.target
            where e.seq > m.deleted or type = 'message.deleted' and e.seq <> m.deleted"""),
    EDIT_THAT_DISAGREES("""
            select from message m left join lateral (
                select * from event e where e.room_id = m.room_id and target = m.seq and type = 'message.edited'
                order by seq desc limit 1) e on true
            where m.edited is distinct from e.seq or m.edited_at is distinct from e.at
               or e.seq is not null and (e.body <> m.body or e.mentions <> m.mentions)"""),
    DELETION_THAT_DISAGREES("""
            select from message m
            left join event e on e.room_id = m.room_id and e.target = m.seq and type = 'message.deleted'
            where m.deleted is distinct from e.seq or m.deleted_at is distinct from e.at
               or (m.deleted is not null) <> (m.body = '')"""),
    FIRST_WORDS_LOST_OR_LEFT("""
            select from message m join event e using (room_id, seq)
            where (e.body is not null) <> (m.edited is not null)
               or m.edited is not null and (e.body = '') <> (m.deleted is not null)"""),
    WORDS_LEFT_IN_AN_EDIT("""
            select from message m join event e on e.room_id = m.room_id and target = m.seq and type = 'message.edited'
            where m.deleted is not null and (e.body <> '' or e.mentions <> '{}')"""),
    REACTION_THAT_DISAGREES("""
            with last as (
                select distinct on (room_id, target, by_id, emoji) room_id, target, by_id, emoji, type, seq from event
                where emoji is not null order by room_id, target, by_id, emoji, seq desc),
            given as (
                select last.* from last join message m on m.room_id = last.room_id and m.seq = target
                where type = 'reaction.added' and deleted is null)
            select from given full join reaction r on r.room_id = given.room_id and r.message = target
                and r.account_id = by_id and r.emoji = given.emoji
            where given.seq is distinct from r.seq"""),
    REPLY_TO_NOTHING("""
            select from message m left join message a on a.room_id = m.room_id and a.seq = m.reply_to
            where m.reply_to is not null and (a.seq is null or a.seq >= m.seq)"""),
    ANSWER_OUTSIDE_ITS_THREAD("""
            select from message m left join message a on a.room_id = m.room_id and a.seq = m.reply_to
            where m.root is distinct from coalesce(a.root, m.reply_to)"""),
    THREAD_THAT_DISAGREES("""
            select from thread t full join (
                select room_id, root, max(seq) as last from message where root is not null group by room_id, root) answers
                using (room_id, root)
            where t.last is distinct from answers.last"""),
    SPEAKER_FROM_OUTSIDE("""
            select from event e where not exists (
                select from member m where m.room_id = e.room_id and m.account_id = e.by_id)
            and not exists (
                select from event j where j.room_id = e.room_id and j.subject = e.by_id and j.type = 'member.joined'
                and j.seq < e.seq and not exists (
                    select from event l where l.room_id = e.room_id and l.subject = e.by_id
                    and l.type = 'member.left' and l.seq > j.seq and l.seq < e.seq))"""),
    MEMBER_WHO_NEVER_JOINED("""
            select from member m where role <> 'OWNER' and not exists (
                select from event e where e.room_id = m.room_id and subject = account_id and type = 'member.joined')""");

    final String sql;

    Fault(String sql) {
        this.sql = sql;
    }
}

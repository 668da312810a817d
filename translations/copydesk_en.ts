<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n approval(s) taken away by the edit</source>
        <translation>
            <numerusform>%n approval taken away by the edit</numerusform>
            <numerusform>%n approvals taken away by the edit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be exported</source>
        <translation>
            <numerusform>%n post would be exported</numerusform>
            <numerusform>%n posts would be exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) exported</source>
        <translation>
            <numerusform>%n post exported</numerusform>
            <numerusform>%n posts exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) made</source>
        <translation>
            <numerusform>%n post made</numerusform>
            <numerusform>%n posts made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) restored</source>
        <translation>
            <numerusform>%n post restored</numerusform>
            <numerusform>%n posts restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed again since and were left alone:</source>
        <translation>
            <numerusform>%n post changed again since and was left alone:</numerusform>
            <numerusform>%n posts changed again since and were left alone:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked by a check: `check` tells why</source>
        <translation>
            <numerusform>%n blocked by a check: `check` tells why</numerusform>
            <numerusform>%n blocked by a check: `check` tells why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sentence(s) are its own. In how many other posts each stands:</source>
        <translation>
            <numerusform>%1 of %n sentence is its own. In how many other posts each stands:</numerusform>
            <numerusform>%1 of %n sentences are its own. In how many other posts each stands:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) cannot be written in this format</source>
        <translation>
            <numerusform>%n post cannot be written in this format</numerusform>
            <numerusform>%n posts cannot be written in this format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) lie there unchanged</source>
        <translation>
            <numerusform>%n post lie there unchanged</numerusform>
            <numerusform>%n posts lie there unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be taken away</source>
        <translation>
            <numerusform>%n post would be taken away</numerusform>
            <numerusform>%n posts would be taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken away</source>
        <translation>
            <numerusform>%n post taken away</numerusform>
            <numerusform>%n posts taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of them left, for somebody has changed them</source>
        <translation>
            <numerusform>%n file of them left, for somebody has changed them</numerusform>
            <numerusform>%n files of them left, for somebody has changed them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would change.</source>
        <translation>
            <numerusform>%n post would change.</numerusform>
            <numerusform>%n posts would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed.</source>
        <translation>
            <numerusform>%n post changed.</numerusform>
            <numerusform>%n posts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cluster:%1 · %n post(s), %2 in common at least</source>
        <translation>
            <numerusform>cluster:%1 · %n post, %2 in common at least</numerusform>
            <numerusform>cluster:%1 · %n posts, %2 in common at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) of posts that have %1 of their text in common</source>
        <translation>
            <numerusform>%n cluster of posts that have %1 of their text in common</numerusform>
            <numerusform>%n clusters of posts that have %1 of their text in common</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::BodyEditor</name>
    <message numerus="yes">
        <source>Show more (%n block(s) left)</source>
        <translation>
            <numerusform>Show more (%n block left)</numerusform>
            <numerusform>Show more (%n blocks left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::BulkDialog</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already and stay as they are.</source>
        <translation>
            <numerusform>%n is so already and stays as it is.</numerusform>
            <numerusform>%n are so already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose their approval.</source>
        <translation>
            <numerusform>%n loses its approval.</numerusform>
            <numerusform>%n lose their approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held back by a check and stay as they are.</source>
        <translation>
            <numerusform>%n are held back by a check and stay as they are.</numerusform>
            <numerusform>%n are held back by a check and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ChecksPanel</name>
    <message numerus="yes">
        <source>%n stand(s) against an approval</source>
        <translation>
            <numerusform>%n stand against an approval</numerusform>
            <numerusform>%n stands against an approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n to weigh</numerusform>
            <numerusform>%n to weigh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ClustersDialog</name>
    <message numerus="yes">
        <source>%n cluster(s) of posts that have %1 of their text in common, as of %2.</source>
        <translation>
            <numerusform>%n cluster of posts that have %1 of their text in common, as of %2.</numerusform>
            <numerusform>%n clusters of posts that have %1 of their text in common, as of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest %n are listed.</source>
        <translation>
            <numerusform>The largest %n is listed.</numerusform>
            <numerusform>The largest %n are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) came</source>
        <translation>
            <numerusform>%n post came</numerusform>
            <numerusform>%n posts came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed</source>
        <translation>
            <numerusform>%n text changed</numerusform>
            <numerusform>%n texts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s).</source>
        <translation>
            <numerusform>%1: %n post.</numerusform>
            <numerusform>%1: %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n post(s).</source>
        <translation>
            <numerusform>Taken back: %n post.</numerusform>
            <numerusform>Taken back: %n posts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ConflictDialog</name>
    <message numerus="yes">
        <source>%n part(s) changed on both sides</source>
        <translation>
            <numerusform>%n part changed on both sides</numerusform>
            <numerusform>%n parts changed on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n to choose</numerusform>
            <numerusform>%n to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::DecisionBar</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ElsewherePanel</name>
    <message numerus="yes">
        <source>%1 of %n sentence(s) are its own.</source>
        <translation>
            <numerusform>%1 of %n sentence is its own.</numerusform>
            <numerusform>%1 of %n sentences are its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ExportDialog</name>
    <message numerus="yes">
        <source>%n post(s) match.</source>
        <translation>
            <numerusform>%n post matches.</numerusform>
            <numerusform>%n posts match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) lie there unchanged.</source>
        <translation>
            <numerusform>%n post lie there unchanged.</numerusform>
            <numerusform>%n posts lie there unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be taken away.</source>
        <translation>
            <numerusform>%n post would be taken away.</numerusform>
            <numerusform>%n posts would be taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were taken away.</source>
        <translation>
            <numerusform>%n post were taken away.</numerusform>
            <numerusform>%n posts were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of them were left, for somebody has changed them.</source>
        <translation>
            <numerusform>%n file of them were left, for somebody has changed them.</numerusform>
            <numerusform>%n files of them were left, for somebody has changed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) cannot be written in this format.</source>
        <translation>
            <numerusform>%n post cannot be written in this format.</numerusform>
            <numerusform>%n posts cannot be written in this format.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be written as they stand.</source>
        <translation>
            <numerusform>%n thing could not be written as it stands.</numerusform>
            <numerusform>%n things could not be written as they stand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FacetModel</name>
    <message numerus="yes">
        <source>All %n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>All %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <translation>
            <numerusform>%1, %n post</numerusform>
            <numerusform>%1, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FieldMapDialog</name>
    <message numerus="yes">
        <source>The first %n post(s) can be read so.</source>
        <translation>
            <numerusform>The first %n post can be read so.</numerusform>
            <numerusform>The first %n posts can be read so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FilterBar</name>
    <message numerus="yes">
        <source>%n post(s) match</source>
        <translation>
            <numerusform>%n post matches</numerusform>
            <numerusform>%n posts match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FormatOptionsDialog</name>
    <message numerus="yes">
        <source>Op&amp;tions (%n)…</source>
        <translation>
            <numerusform>Op&amp;tions (%n)…</numerusform>
            <numerusform>Op&amp;tions (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FrontMapDialog</name>
    <message numerus="yes">
        <source>%n document(s) read.</source>
        <translation>
            <numerusform>%n document read.</numerusform>
            <numerusform>%n documents read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ImportDialog</name>
    <message numerus="yes">
        <source>The import was taken back: %n post(s).</source>
        <translation>
            <numerusform>The import was taken back: %n post.</numerusform>
            <numerusform>The import was taken back: %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were worked on since and stay.</source>
        <translation>
            <numerusform>%n post was worked on since and stays.</numerusform>
            <numerusform>%n posts were worked on since and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) mapped</source>
        <translation>
            <numerusform>%n field mapped</numerusform>
            <numerusform>%n fields mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ImportReportView</name>
    <message numerus="yes">
        <source>%n remark(s) on posts that came in</source>
        <translation>
            <numerusform>%n remark on posts that came in</numerusform>
            <numerusform>%n remarks on posts that came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged by rules</source>
        <translation>
            <numerusform>%n flagged by rules</numerusform>
            <numerusform>%n flagged by rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::MainWindow</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n post(s)</source>
        <translation>
            <numerusform>Taken back: %n post</numerusform>
            <numerusform>Taken back: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Typing that was not saved was found in %n post(s).</source>
        <translation>
            <numerusform>Typing that was not saved was found in %n post.</numerusform>
            <numerusform>Typing that was not saved was found in %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::MetaPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::OperationsDialog</name>
    <message numerus="yes">
        <source>%1 %n post(s) changed.</source>
        <translation>
            <numerusform>%1 %n post changed.</numerusform>
            <numerusform>%1 %n posts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed again since and were left alone.</source>
        <translation>
            <numerusform>%n post changed again since and was left alone.</numerusform>
            <numerusform>%n posts changed again since and were left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ReplaceDialog</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved one(s) stay as they are.</source>
        <translation>
            <numerusform>%n approved one stays as it is.</numerusform>
            <numerusform>%n approved ones stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose their approval.</source>
        <translation>
            <numerusform>%n loses its approval.</numerusform>
            <numerusform>%n lose their approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n post(s)</source>
        <translation>
            <numerusform>Replace in %n post</numerusform>
            <numerusform>Replace in %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RulesDialog</name>
    <message numerus="yes">
        <source>It would flag %n post(s) now.</source>
        <translation>
            <numerusform>It would flag %n post now.</numerusform>
            <numerusform>It would flag %n posts now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were flagged.</source>
        <translation>
            <numerusform>%n post was flagged.</numerusform>
            <numerusform>%n posts were flagged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SettingsDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::Triage</name>
    <message numerus="yes">
        <source>%1: %n post(s)</source>
        <translation>
            <numerusform>%1: %n post</numerusform>
            <numerusform>%1: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %n post(s)</source>
        <translation>
            <numerusform>Done again: %n post</numerusform>
            <numerusform>Done again: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n post(s)</source>
        <translation>
            <numerusform>Undone: %n post</numerusform>
            <numerusform>Undone: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n changed since and were left alone</source>
        <translation>
            <numerusform> · %n changed since and was left alone</numerusform>
            <numerusform> · %n changed since and were left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message numerus="yes">
        <source>⋯ %n unchanged block(s)</source>
        <translation>
            <numerusform>⋯ %n unchanged block</numerusform>
            <numerusform>⋯ %n unchanged blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow were left out</source>
        <translation>
            <numerusform>%n character that XML does not allow were left out</numerusform>
            <numerusform>%n characters that XML does not allow were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow were taken out</source>
        <extracomment>%n: characters</extracomment>
        <translation>
            <numerusform>%n character that XML does not allow were taken out</numerusform>
            <numerusform>%n characters that XML does not allow were taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) were left out</source>
        <translation>
            <numerusform>%n comment were left out</numerusform>
            <numerusform>%n comments were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>a file of %n byte(s)</source>
        <translation>
            <numerusform>a file of %n byte</numerusform>
            <numerusform>a file of %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search index lacks %n post(s). Rebuild it.</source>
        <translation>
            <numerusform>The search index lacks %n post. Rebuild it.</numerusform>
            <numerusform>The search index lacks %n posts. Rebuild it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetaBox</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentenceLens</name>
    <message numerus="yes">
        <source>In %Ln other post(s)</source>
        <translation>
            <numerusform>In %Ln other post</numerusform>
            <numerusform>In %Ln other posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message numerus="yes">
        <source>%1 of %n sentence(s)</source>
        <translation>
            <numerusform>%1 of %n sentence</numerusform>
            <numerusform>%1 of %n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Saved search %1</source>
        <translation>Gespeicherte Suche %1</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Back the library up</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Undo, in list and article</source>
        <translation>Rückgängig machen, in Liste und Artikel</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Edit the fields</source>
        <translation>Felder bearbeiten</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Select all in the list</source>
        <translation>Alle in der Liste auswählen</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Approve while typing</source>
        <translation>Während der Eingabe freigeben</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Show the last change</source>
        <translation>Letzte Änderung anzeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Resolve the conflict</source>
        <translation>Konflikt lösen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Copy the source id</source>
        <translation>Quell-ID kopieren</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Nächster Beitrag</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Vorheriger Beitrag</translation>
    </message>
    <message>
        <source>Page down, then the next post</source>
        <translation>Seite nach unten, dann der nächste Beitrag</translation>
    </message>
    <message>
        <source>Page up, then the previous post</source>
        <translation>Seite nach oben, dann der vorherige Beitrag</translation>
    </message>
    <message>
        <source>Back: to the list, then off with the filter&apos;s last part</source>
        <translation>Zurück: zur Liste, dann den letzten Teil des Filters entfernen</translation>
    </message>
    <message>
        <source>Go to the facets</source>
        <translation>Zu den Facetten</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>Go to the article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>Go to the fields</source>
        <translation>Zu den Feldern</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>List as a table</source>
        <translation>Liste als Tabelle</translation>
    </message>
    <message>
        <source>Show facets and searches</source>
        <translation>Suchen und Eingrenzen anzeigen</translation>
    </message>
    <message>
        <source>Show the fields</source>
        <translation>Felder anzeigen</translation>
    </message>
    <message>
        <source>Show the tabs below the article</source>
        <translation>Karteikarten unter dem Artikel anzeigen</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>Gliederung des Artikels</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Schrift in üblicher Größe</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, from anywhere</source>
        <translation>Filter, von überall</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All keys, from anywhere</source>
        <translation>Alle Tasten, von überall</translation>
    </message>
    <message>
        <source>About Copydesk</source>
        <translation>Über Copydesk</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Next hit in the article</source>
        <translation>Nächster Treffer im Artikel</translation>
    </message>
    <message>
        <source>Previous hit in the article</source>
        <translation>Vorheriger Treffer im Artikel</translation>
    </message>
    <message>
        <source>Mend what a check found</source>
        <translation>Beheben, was eine Prüfung fand</translation>
    </message>
    <message>
        <source>Fade what other posts have too</source>
        <translation>Verblassen lassen, was auch andere Beiträge haben</translation>
    </message>
    <message>
        <source>Approve with the proposed version</source>
        <translation>Mit der vorgeschlagenen Version freigeben</translation>
    </message>
    <message>
        <source>Show what changed since the approval</source>
        <translation>Zeigen, was sich seit der Freigabe geändert hat</translation>
    </message>
    <message>
        <source>Similar posts</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Beinahe-Doppelte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Image: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Image: %1. Source: %2</source>
        <translation>Bild: %1. Quelle: %2</translation>
    </message>
    <message>
        <source>This is cut short. Show all (%1)</source>
        <translation>Hier gekürzt. Alles anzeigen (%1)</translation>
    </message>
    <message>
        <source>Post meta</source>
        <translation>Metadaten des Beitrags</translation>
    </message>
    <message>
        <source>Similar posts</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>The change was cancelled; nothing happened.</source>
        <translation>Die Änderung wurde abgebrochen; es ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 (found %2, expected %3)</source>
        <translation>%1 (gefunden: %2, erwartet: %3)</translation>
    </message>
    <message>
        <source>%1 (found %2)</source>
        <translation>%1 (gefunden: %2)</translation>
    </message>
    <message>
        <source>%1 (expected %2)</source>
        <translation>%1 (erwartet: %2)</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Sperrend</translation>
    </message>
    <message>
        <source>Advisory</source>
        <translation>Hinweisend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>The checklist stands nowhere in the body</source>
        <translation>Die Checkliste steht nirgends im Haupttext</translation>
    </message>
    <message>
        <source>a list under “implementation checklist”</source>
        <translation>eine Liste unter „implementation checklist“</translation>
    </message>
    <message>
        <source>The checklist of the body is not in the meta box</source>
        <translation>Die Checkliste des Haupttexts steht nicht im Metakasten</translation>
    </message>
    <message>
        <source>The checklist differs from the list of the body, from item %1 on</source>
        <translation>Die Checkliste weicht ab Eintrag %1 von der Liste im Haupttext ab</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Take the checklist from the body</source>
        <translation>Checkliste aus dem Haupttext übernehmen</translation>
    </message>
    <message>
        <source>The code is not in the code language of the meta box</source>
        <translation>Der Code ist nicht in der Programmiersprache des Metakastens</translation>
    </message>
    <message>
        <source>Code language</source>
        <translation>Programmiersprache</translation>
    </message>
    <message>
        <source>Take the code language from the code</source>
        <translation>Programmiersprache aus dem Code übernehmen</translation>
    </message>
    <message>
        <source>The code does not parse as %1</source>
        <translation>Der Code lässt sich nicht als %1 lesen</translation>
    </message>
    <message>
        <source>Code that does not parse</source>
        <translation>Code, der sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>An image source has no address</source>
        <translation>Eine Bildquelle hat keine Adresse</translation>
    </message>
    <message>
        <source>a whole address: https://…</source>
        <translation>eine ganze Adresse: https://…</translation>
    </message>
    <message>
        <source>An address is none</source>
        <translation>Eine Adresse ist keine</translation>
    </message>
    <message>
        <source>An address is cut off</source>
        <translation>Eine Adresse ist abgeschnitten</translation>
    </message>
    <message>
        <source>Cut-off address</source>
        <translation>Abgeschnittene Adresse</translation>
    </message>
    <message>
        <source>A word stands twice</source>
        <translation>Ein Wort steht doppelt</translation>
    </message>
    <message>
        <source>Doubled word</source>
        <translation>Doppeltes Wort</translation>
    </message>
    <message>
        <source>Take out the second word</source>
        <translation>Das zweite Wort entfernen</translation>
    </message>
    <message>
        <source>A heading has no text</source>
        <translation>Eine Überschrift hat keinen Text</translation>
    </message>
    <message>
        <source>Heading without text</source>
        <translation>Überschrift ohne Text</translation>
    </message>
    <message>
        <source>Take out headings without text</source>
        <translation>Überschriften ohne Text entfernen</translation>
    </message>
    <message>
        <source>Nothing stands under a heading</source>
        <translation>Unter einer Überschrift steht nichts</translation>
    </message>
    <message>
        <source>Empty section</source>
        <translation>Leerer Abschnitt</translation>
    </message>
    <message>
        <source>No entity is of the type “%1”</source>
        <translation>Keine Entität ist vom Typ „%1“</translation>
    </message>
    <message>
        <source>The entity of the type “%1” is not the outline’s</source>
        <translation>Die Entität vom Typ „%1“ ist nicht die der Gliederung</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Name the outline’s stack and problem</source>
        <translation>Stack und Problem der Gliederung nennen</translation>
    </message>
    <message>
        <source>The last review is in the future</source>
        <translation>Die letzte Prüfung liegt in der Zukunft</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <translation>%1 oder früher</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Datum in der Zukunft</translation>
    </message>
    <message>
        <source>The version names a month that has not begun</source>
        <translation>Die Version nennt einen Monat, der noch nicht begonnen hat</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Version in the future</source>
        <translation>Version in der Zukunft</translation>
    </message>
    <message>
        <source>The reference does not carry the number of the source id</source>
        <translation>Die Referenz trägt nicht die Nummer der Quell-ID</translation>
    </message>
    <message>
        <source>The seed is not the number of the source id</source>
        <translation>Der Startwert ist nicht die Nummer der Quell-ID</translation>
    </message>
    <message>
        <source>Reference, source id and seed</source>
        <translation>Referenz, Quell-ID und Startwert</translation>
    </message>
    <message>
        <source>Give reference and seed the number of the source id</source>
        <translation>Referenz und Startwert die Nummer der Quell-ID geben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The flag “%1” does not agree with the images of the body</source>
        <translation>Die Angabe „%1“ stimmt nicht mit den Bildern im Haupttext überein</translation>
    </message>
    <message>
        <source>Image flags</source>
        <translation>Angaben zu Bildern</translation>
    </message>
    <message>
        <source>Set the flags by the images</source>
        <translation>Angaben nach den Bildern setzen</translation>
    </message>
    <message>
        <source>There are not as many image sources as images</source>
        <translation>Es gibt nicht so viele Bildquellen wie Bilder</translation>
    </message>
    <message>
        <source>Image %1 has another caption than its image source</source>
        <translation>Bild %1 hat eine andere Bildunterschrift als seine Bildquelle</translation>
    </message>
    <message>
        <source>Image %1 has another source than its image source</source>
        <translation>Bild %1 hat eine andere Quelle als seine Bildquelle</translation>
    </message>
    <message>
        <source>Image sources</source>
        <translation>Bildquellen</translation>
    </message>
    <message>
        <source>Put the image sources in the order of the images</source>
        <translation>Bildquellen in die Reihenfolge der Bilder bringen</translation>
    </message>
    <message>
        <source>An address does not use https</source>
        <translation>Eine Adresse verwendet kein https</translation>
    </message>
    <message>
        <source>Address without https</source>
        <translation>Adresse ohne https</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>All of the text is lower case</source>
        <translation>Der ganze Text ist kleingeschrieben</translation>
    </message>
    <message>
        <source>This text is lower case, unlike others of the post</source>
        <translation>Dieser Text ist kleingeschrieben, anders als andere des Beitrags</translation>
    </message>
    <message>
        <source>All lower case</source>
        <translation>Alles kleingeschrieben</translation>
    </message>
    <message>
        <source>The score of quality is low</source>
        <translation>Die Bewertung der Qualität ist niedrig</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Low quality</source>
        <translation>Niedrige Qualität</translation>
    </message>
    <message>
        <source>An image has no caption</source>
        <translation>Ein Bild hat keine Bildunterschrift</translation>
    </message>
    <message>
        <source>Image without a caption</source>
        <translation>Bild ohne Bildunterschrift</translation>
    </message>
    <message>
        <source>The post has a title at most, and no text</source>
        <translation>Der Beitrag hat höchstens einen Titel und keinen Text</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>The post has no title</source>
        <translation>Der Beitrag hat keinen Titel</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
    <message>
        <source>The number of paragraphs is not that of the body</source>
        <translation>Die Anzahl der Absätze ist nicht die des Haupttexts</translation>
    </message>
    <message>
        <source>Paragraph count</source>
        <translation>Anzahl der Absätze</translation>
    </message>
    <message>
        <source>Recount the paragraphs</source>
        <translation>Absätze neu zählen</translation>
    </message>
    <message>
        <source>An image is a placeholder</source>
        <translation>Ein Bild ist ein Platzhalter</translation>
    </message>
    <message>
        <source>a picture of its own</source>
        <translation>ein eigenes Bild</translation>
    </message>
    <message>
        <source>Placeholder image</source>
        <translation>Platzhalterbild</translation>
    </message>
    <message>
        <source>The reading time does not fit the length of the text</source>
        <translation>Die Lesezeit passt nicht zur Länge des Texts</translation>
    </message>
    <message>
        <source>%1 at %2 words a minute</source>
        <translation>%1 bei %2 Wörtern pro Minute</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Recompute the reading time</source>
        <translation>Lesezeit neu berechnen</translation>
    </message>
    <message>
        <source>An image has the caption of another one</source>
        <translation>Ein Bild hat die Bildunterschrift eines anderen</translation>
    </message>
    <message>
        <source>Repeated caption</source>
        <translation>Wiederholte Bildunterschrift</translation>
    </message>
    <message>
        <source>The scenario is not the outline’s context</source>
        <translation>Das Szenario ist nicht der Kontext der Gliederung</translation>
    </message>
    <message>
        <source>The title tells of another scenario</source>
        <translation>Der Titel nennt ein anderes Szenario</translation>
    </message>
    <message>
        <source>Title and scenario</source>
        <translation>Titel und Szenario</translation>
    </message>
    <message>
        <source>The score “%1” is out of range</source>
        <translation>Die Bewertung „%1“ liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>Score out of range</source>
        <translation>Bewertung außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>No dictionary has this word</source>
        <translation>Dieses Wort steht in keinem Wörterbuch</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>The last review is long ago</source>
        <translation>Die letzte Prüfung ist lange her</translation>
    </message>
    <message>
        <source>%1 or later</source>
        <translation>%1 oder später</translation>
    </message>
    <message>
        <source>Stale last review</source>
        <translation>Veraltete letzte Prüfung</translation>
    </message>
    <message>
        <source>The topic is not the outline’s problem and stack</source>
        <translation>Das Thema entspricht nicht Problem und Stack der Gliederung</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Take the topic from the outline</source>
        <translation>Thema aus der Gliederung übernehmen</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>A check stands against the approval: %1. Mend it, or dismiss the check on this post with a reason.</source>
        <translation>Eine Prüfung steht der Freigabe entgegen: %1. Den Befund beheben oder die Prüfung bei diesem Beitrag mit einem Grund verwerfen.</translation>
    </message>
    <message>
        <source>Checking was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Backup written: %1</source>
        <translation>Sicherung geschrieben: %1</translation>
    </message>
    <message>
        <source>There is no such backup</source>
        <translation>Diese Sicherung gibt es nicht</translation>
    </message>
    <message>
        <source>Library restored: %1</source>
        <translation>Bibliothek wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Copies the library, while it is in use, to a file that does not exist yet</source>
        <translation>Kopiert die Bibliothek, auch während sie benutzt wird, in eine Datei, die es noch nicht gibt</translation>
    </message>
    <message>
        <source>Makes the library that --library names, which must not exist yet, from a backup</source>
        <translation>Legt die mit --library genannte Bibliothek, die es noch nicht geben darf, aus einer Sicherung an</translation>
    </message>
    <message>
        <source>--bump is off</source>
        <translation>--bump stimmt nicht</translation>
    </message>
    <message>
        <source>%1 match, %2 would change, %3 are so already</source>
        <translation>%1 gefunden, %2 würden geändert, %3 sind schon so</translation>
    </message>
    <message>
        <source>%1 match, %2 changed, %3 were so already</source>
        <translation>%1 gefunden, %2 geändert, %3 waren schon so</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) taken away by the edit</source>
        <translation>
            <numerusform>%n Freigabe durch die Bearbeitung aufgehoben</numerusform>
            <numerusform>%n Freigaben durch die Bearbeitung aufgehoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation %1; `undo %1` takes it back.</source>
        <translation>Vorgang %1; „undo %1“ nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>--%1 is off</source>
        <translation>--%1 stimmt nicht</translation>
    </message>
    <message>
        <source>a whole number from %1 on</source>
        <translation>eine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>what `copydesk-cli help` lists</source>
        <translation>was „copydesk-cli help“ auflistet</translation>
    </message>
    <message>
        <source>There is no such command</source>
        <translation>Diesen Befehl gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such option</source>
        <translation>Diese Option gibt es nicht</translation>
    </message>
    <message>
        <source>This option takes no value</source>
        <translation>Diese Option nimmt keinen Wert</translation>
    </message>
    <message>
        <source>A value is missing behind --%1</source>
        <translation>Hinter --%1 fehlt ein Wert</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Es fehlt etwas</translation>
    </message>
    <message>
        <source>This is too much</source>
        <translation>Das ist zu viel</translation>
    </message>
    <message>
        <source>Lists posts that an import and somebody here changed, with the parts that both changed</source>
        <translation>Listet Beiträge, die ein Import und jemand hier geändert hat, mit den beiderseits geänderten Teilen</translation>
    </message>
    <message>
        <source>A library on a PostgreSQL server cannot be opened yet</source>
        <translation>Eine Bibliothek auf einem PostgreSQL-Server kann noch nicht geöffnet werden</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be made: %1</source>
        <translation>Der Ordner der Bibliothek kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>There is no library; `import` makes one, and --library names another</source>
        <translation>Es gibt keine Bibliothek; „import“ legt eine an, --library nennt eine andere</translation>
    </message>
    <message>
        <source>The query is off: %1</source>
        <translation>Die Abfrage stimmt nicht: %1</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>There is no post with this source id in the library</source>
        <translation>In der Bibliothek gibt es keinen Beitrag mit dieser Quell-ID</translation>
    </message>
    <message>
        <source>an id that `list` shows</source>
        <translation>eine ID, die „list“ anzeigt</translation>
    </message>
    <message>
        <source>Which posts? Give a query or --id; a query of * is every post</source>
        <translation>Welche Beiträge? Eine Abfrage oder --id angeben; die Abfrage * steht für alle Beiträge</translation>
    </message>
    <message>
        <source>Give either a query or --id, not both</source>
        <translation>Entweder eine Abfrage oder --id angeben, nicht beides</translation>
    </message>
    <message>
        <source>Prints how many posts match</source>
        <translation>Gibt aus, wie viele Beiträge passen</translation>
    </message>
    <message>
        <source>these posts instead of a query</source>
        <translation>diese Beiträge statt einer Abfrage</translation>
    </message>
    <message>
        <source>why; some decisions need it</source>
        <translation>warum; einige Entscheidungen verlangen es</translation>
    </message>
    <message>
        <source>a larger step of the version than the decision&apos;s own</source>
        <translation>ein größerer Versionsschritt als der der Entscheidung</translation>
    </message>
    <message>
        <source>report what would happen, write nothing</source>
        <translation>melden, was geschähe, nichts schreiben</translation>
    </message>
    <message>
        <source>Makes a decision on the posts that match, as one operation</source>
        <translation>Trifft für die passenden Beiträge eine Entscheidung, als ein Vorgang</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>--json and the posts cannot both go to standard output</source>
        <translation>--json und die Beiträge können nicht beide auf die Standardausgabe gehen</translation>
    </message>
    <message>
        <source>a file, or no --json</source>
        <translation>eine Datei, oder kein --json</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be exported</source>
        <translation>
            <numerusform>%n Beitrag würde exportiert</numerusform>
            <numerusform>%n Beiträge würden exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) exported</source>
        <translation>
            <numerusform>%n Beitrag exportiert</numerusform>
            <numerusform>%n Beiträge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes posts out; no QUERY: those that are approved and not flagged</source>
        <translation>Gibt Beiträge aus; ohne QUERY: die freigegebenen und nicht markierten</translation>
    </message>
    <message>
        <source>Decisions:</source>
        <translation>Entscheidungen:</translation>
    </message>
    <message>
        <source>needs --reason</source>
        <translation>verlangt --reason</translation>
    </message>
    <message>
        <source>Set the status, and nothing else</source>
        <translation>Den Status setzen, sonst nichts</translation>
    </message>
    <message>
        <source>Usage: copydesk-cli [--library L] [--json] COMMAND …</source>
        <translation>Aufruf: copydesk-cli [--library L] [--json] COMMAND …</translation>
    </message>
    <message>
        <source>the library; else $COPYDESK_LIBRARY, else $XDG_DATA_HOME/copydesk/library.copydesk</source>
        <translation>die Bibliothek; sonst $COPYDESK_LIBRARY, sonst $XDG_DATA_HOME/copydesk/library.copydesk</translation>
    </message>
    <message>
        <source>print one JSON object instead of text</source>
        <translation>ein JSON-Objekt statt Text ausgeben</translation>
    </message>
    <message>
        <source>ends the options</source>
        <translation>beendet die Optionen</translation>
    </message>
    <message>
        <source>tells more of a command</source>
        <translation>sagt mehr über einen Befehl</translation>
    </message>
    <message>
        <source>prints the version</source>
        <translation>gibt die Version aus</translation>
    </message>
    <message>
        <source>A QUERY may be several words; * is every post. Exit status: 0 done; 1 done, but some posts were rejected, blocked or in conflict; 2 the words are off; 3 the library or a file cannot be opened or written; 130 cancelled, nothing half done.</source>
        <translation>QUERY darf mehrere Wörter haben; * steht für alle Beiträge. Rückgabewert: 0 erledigt; 1 erledigt, aber einige Beiträge wurden abgelehnt, gesperrt oder stehen im Konflikt; 2 der Aufruf stimmt nicht; 3 die Bibliothek oder eine Datei kann nicht geöffnet oder geschrieben werden; 130 abgebrochen, nichts ist halb getan.</translation>
    </message>
    <message>
        <source>Usage: copydesk-cli %1 %2</source>
        <translation>Aufruf: copydesk-cli %1 %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>As it came in; nothing has changed since.</source>
        <translation>So, wie er hereinkam; seither hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Lists the changes of a post, the newest first</source>
        <translation>Listet die Änderungen eines Beitrags, die neueste zuerst</translation>
    </message>
    <message>
        <source>jsonl, page …; else told by each file&apos;s content</source>
        <translation>jsonl, page …; sonst am Inhalt jeder Datei erkannt</translation>
    </message>
    <message>
        <source>a post that was changed here too: keep both and flag it (flag), ours (keep), theirs (take)</source>
        <translation>ein Beitrag, der auch hier geändert wurde: beide behalten und markieren (flag), unserer (keep), der eingehende (take)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 updated, %3 unchanged, %4 in conflict, %5 rejected</source>
        <translation>%1 neu, %2 aktualisiert, %3 unverändert, %4 im Konflikt, %5 abgelehnt</translation>
    </message>
    <message>
        <source>This was a trial; nothing was written.</source>
        <translation>Das war ein Probelauf; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>--on-conflict is off</source>
        <translation>--on-conflict stimmt nicht</translation>
    </message>
    <message>
        <source>Takes in posts from files, folders (recursive) or - (standard input)</source>
        <translation>Nimmt Beiträge aus Dateien, Ordnern (mit Unterordnern) oder - (Standardeingabe) auf</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>höchstens so viele</translation>
    </message>
    <message>
        <source>by a field; -F is downwards</source>
        <translation>nach einem Feld; -F ist absteigend</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>The list was cancelled.</source>
        <translation>Die Auflistung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Lists the posts that match; no QUERY is every post</source>
        <translation>Listet die passenden Beiträge; ohne QUERY alle</translation>
    </message>
    <message>
        <source>at most so many; 20 without it</source>
        <translation>höchstens so viele; sonst 20</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what was done, the newest first</source>
        <translation>Listet, was getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>This is no version</source>
        <translation>Das ist keine Version</translation>
    </message>
    <message>
        <source>The post never had this version</source>
        <translation>Diese Version hatte der Beitrag nie</translation>
    </message>
    <message>
        <source>`copydesk-cli help %1` tells more.</source>
        <translation>„copydesk-cli help %1“ sagt mehr.</translation>
    </message>
    <message>
        <source>It is safe to run this again: the same import goes on with what is missing.</source>
        <translation>Der Befehl kann ohne Gefahr wiederholt werden: Derselbe Import fährt mit dem fort, was fehlt.</translation>
    </message>
    <message>
        <source>It is safe to run this again: nothing is half done.</source>
        <translation>Der Befehl kann ohne Gefahr wiederholt werden: Nichts ist halb getan.</translation>
    </message>
    <message>
        <source>copydesk-cli: Standard output cannot be written: %1</source>
        <translation>copydesk-cli: Die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>the side of all parts that both changed</source>
        <translation>die Seite aller beiderseits geänderten Teile</translation>
    </message>
    <message>
        <source>the side of one part: title, lead, blocks, or a field&apos;s key</source>
        <translation>die Seite eines Teils: title, lead, blocks oder der Schlüssel eines Felds</translation>
    </message>
    <message>
        <source>There is no such side</source>
        <translation>Diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>This part does not differ</source>
        <translation>Dieser Teil unterscheidet sich nicht</translation>
    </message>
    <message>
        <source>Both sides changed these parts; say which to take</source>
        <translation>Beide Seiten haben diese Teile geändert; angeben, welche gelten soll</translation>
    </message>
    <message>
        <source>The conflict is resolved.</source>
        <translation>Der Konflikt ist gelöst.</translation>
    </message>
    <message>
        <source>Ends a conflict, part by part</source>
        <translation>Löst einen Konflikt, Teil für Teil</translation>
    </message>
    <message>
        <source>why, for the history</source>
        <translation>warum, für den Verlauf</translation>
    </message>
    <message>
        <source>Makes a post what it was at a version, as a change of its own</source>
        <translation>Setzt einen Beitrag auf den Stand einer Version zurück, als eigene Änderung</translation>
    </message>
    <message>
        <source>a larger step of the version than patch</source>
        <translation>ein größerer Versionsschritt als patch</translation>
    </message>
    <message>
        <source>Nothing to set</source>
        <translation>Nichts zu setzen</translation>
    </message>
    <message>
        <source>Edits meta fields (score.quality=80, tools+=ruff, tools-=ruff), as one operation</source>
        <translation>Bearbeitet Metafelder (score.quality=80, tools+=ruff, tools-=ruff), als ein Vorgang</translation>
    </message>
    <message>
        <source>page (as it is without this option), jsonl …</source>
        <translation>page (auch ohne diese Option), jsonl …</translation>
    </message>
    <message>
        <source>There is no such format that can be written</source>
        <translation>Ein solches Format, das geschrieben werden kann, gibt es nicht</translation>
    </message>
    <message>
        <source>Prints one post</source>
        <translation>Gibt einen Beitrag aus</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Library, bytes</source>
        <translation>Bibliothek, Bytes</translation>
    </message>
    <message>
        <source>Search index, bytes</source>
        <translation>Suchindex, Bytes</translation>
    </message>
    <message>
        <source>Tells what the library holds</source>
        <translation>Sagt, was die Bibliothek enthält</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>wie viele</translation>
    </message>
    <message>
        <source>a number; the same posts for the same one</source>
        <translation>eine Zahl; dieselbe ergibt dieselben Beiträge</translation>
    </message>
    <message>
        <source>jsonl (as it is without this option), or page: a folder of files</source>
        <translation>jsonl (auch ohne diese Option) oder page: ein Ordner mit Dateien</translation>
    </message>
    <message>
        <source>the file, or the folder, new or empty; - is standard output</source>
        <translation>die Datei oder der Ordner, neu oder leer; - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>This cannot be written: %1</source>
        <translation>Das kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) made</source>
        <translation>
            <numerusform>%n Beitrag erzeugt</numerusform>
            <numerusform>%n Beiträge erzeugt</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes posts for load tests, the same ones for the same seed</source>
        <translation>Erzeugt Beiträge für Lasttests, dieselben für denselben Startwert</translation>
    </message>
    <message>
        <source>This is no operation</source>
        <translation>Das ist kein Vorgang</translation>
    </message>
    <message>
        <source>a number that `operations` lists</source>
        <translation>eine Nummer, die „operations“ auflistet</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) restored</source>
        <translation>
            <numerusform>%n Beitrag wiederhergestellt</numerusform>
            <numerusform>%n Beiträge wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed again since and were left alone:</source>
        <translation>
            <numerusform>%n Beitrag wurde seither erneut geändert und blieb, wie er ist:</numerusform>
            <numerusform>%n Beiträge wurden seither erneut geändert und blieben, wie sie sind:</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Takes an operation back; no number: the newest</source>
        <translation>Nimmt einen Vorgang zurück; ohne Nummer den neuesten</translation>
    </message>
    <message>
        <source>Does again what was undone; no number: the newest</source>
        <translation>Stellt wieder her, was rückgängig gemacht wurde; ohne Nummer das Neueste</translation>
    </message>
    <message>
        <source>make the search index anew first</source>
        <translation>zuerst den Suchindex neu anlegen</translation>
    </message>
    <message>
        <source>%1 posts, %2 revisions, %3 operations; %4</source>
        <translation>%1 Beiträge, %2 Revisionen, %3 Vorgänge; %4</translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>A problem of the search index goes with `verify --rebuild`; otherwise restore a backup.</source>
        <translation>Ein Problem des Suchindex behebt „verify --rebuild“; sonst eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Checks the whole library; exit status 1 where something is off</source>
        <translation>Prüft die ganze Bibliothek; Rückgabewert 1, wo etwas nicht stimmt</translation>
    </message>
    <message>
        <source>no sentence comes twice</source>
        <translation>kein Satz kommt zweimal vor</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked by a check: `check` tells why</source>
        <translation>
            <numerusform>%n wird von einer Prüfung zurückgehalten: „check“ sagt, warum</numerusform>
            <numerusform>%n werden von einer Prüfung zurückgehalten: „check“ sagt, warum</numerusform>
        </translation>
    </message>
    <message>
        <source>makes this check&apos;s fix in every post where it mends something, as one operation</source>
        <translation>behebt in jedem Beitrag, was diese Prüfung beheben kann, als ein Vorgang</translation>
    </message>
    <message>
        <source>notes, too, which most posts have</source>
        <translation>auch Anmerkungen, die die meisten Beiträge haben</translation>
    </message>
    <message>
        <source>from now on: a score of quality under N is found in this library</source>
        <translation>ab jetzt: In dieser Bibliothek wird eine Bewertung der Qualität unter N beanstandet</translation>
    </message>
    <message>
        <source>from now on: a last review longer ago than N days is found in this library</source>
        <translation>ab jetzt: In dieser Bibliothek wird eine letzte Prüfung beanstandet, die länger als N Tage her ist</translation>
    </message>
    <message>
        <source>There is no such check</source>
        <translation>Diese Prüfung gibt es nicht</translation>
    </message>
    <message>
        <source>%1 posts checked: %2 blocking, %3 advisory findings</source>
        <translation>%1 Beiträge geprüft: %2 sperrende, %3 hinweisende Befunde</translation>
    </message>
    <message>
        <source>This check has no fix; what it finds is for a person to mend</source>
        <translation>Diese Prüfung kann nichts selbst beheben; was sie findet, muss ein Mensch beheben</translation>
    </message>
    <message>
        <source>Runs the checks, a line a finding; exit status 1 where a blocking one is found</source>
        <translation>Führt die Prüfungen aus, eine Zeile je Befund; Rückgabewert 1, wo ein sperrender gefunden wird</translation>
    </message>
    <message>
        <source>why the check does not matter on this post</source>
        <translation>warum die Prüfung bei diesem Beitrag keine Rolle spielt</translation>
    </message>
    <message>
        <source>the check counts again on this post</source>
        <translation>die Prüfung zählt bei diesem Beitrag wieder</translation>
    </message>
    <message>
        <source>a name that `check` prints</source>
        <translation>ein Name, den „check“ ausgibt</translation>
    </message>
    <message>
        <source>To dismiss a check needs a reason</source>
        <translation>Eine Prüfung zu verwerfen verlangt einen Grund</translation>
    </message>
    <message>
        <source>Says that a check does not matter on a post, and why</source>
        <translation>Sagt, dass eine Prüfung bei einem Beitrag keine Rolle spielt, und warum</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigener</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sentence(s) are its own. In how many other posts each stands:</source>
        <translation>
            <numerusform>%1 von %n Satz ist eigen. In wie vielen anderen Beiträgen jeder steht:</numerusform>
            <numerusform>%1 von %n Sätzen sind eigen. In wie vielen anderen Beiträgen jeder steht:</numerusform>
        </translation>
    </message>
    <message>
        <source>Says in how many other posts each sentence of a post stands</source>
        <translation>Sagt, in wie vielen anderen Beiträgen jeder Satz eines Beitrags steht</translation>
    </message>
    <message>
        <source>one that `profiles` lists; what else is given takes the place of what it says</source>
        <translation>eines, das „profiles“ auflistet; was sonst angegeben ist, ersetzt, was darin steht</translation>
    </message>
    <message>
        <source>only what has changed since the last export there; takes the files of posts away that no longer match, unless somebody has changed them</source>
        <translation>nur, was sich seit dem letzten Export dorthin geändert hat; entfernt die Dateien von Beiträgen, die nicht mehr passen, sofern niemand sie geändert hat</translation>
    </message>
    <message>
        <source>what the format is told, this time; the command “options” lists the names</source>
        <translation>was dem Format dieses Mal vorgegeben wird; der Befehl „options“ listet die Namen</translation>
    </message>
    <message>
        <source>There is no such export profile</source>
        <translation>Dieses Exportprofil gibt es nicht</translation>
    </message>
    <message>
        <source>a name that `profiles` lists</source>
        <translation>ein Name, den „profiles“ auflistet</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) cannot be written in this format</source>
        <translation>
            <numerusform>%n Beitrag kann in diesem Format nicht geschrieben werden</numerusform>
            <numerusform>%n Beiträge können in diesem Format nicht geschrieben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) lie there unchanged</source>
        <translation>
            <numerusform>%n Beitrag liegt dort unverändert</numerusform>
            <numerusform>%n Beiträge liegen dort unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be taken away</source>
        <translation>
            <numerusform>%n Beitrag würde entfernt</numerusform>
            <numerusform>%n Beiträge würden entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken away</source>
        <translation>
            <numerusform>%n Beitrag entfernt</numerusform>
            <numerusform>%n Beiträge entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of them left, for somebody has changed them</source>
        <translation>
            <numerusform>%n Datei davon blieb, denn jemand hat sie geändert</numerusform>
            <numerusform>%n Dateien davon blieben, denn jemand hat sie geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such option of a format</source>
        <translation>Diese Option eines Formats gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such field map</source>
        <translation>Diese Feldzuordnung gibt es nicht</translation>
    </message>
    <message>
        <source>a name that `maps` lists, or FIELD=KEY…</source>
        <translation>ein Name, den „maps“ auflistet, oder FIELD=KEY …</translation>
    </message>
    <message>
        <source>This cannot be done with field maps</source>
        <translation>Das geht mit Feldzuordnungen nicht</translation>
    </message>
    <message>
        <source>Lists, keeps and drops maps of others&apos; keys to our fields, for `import --map`</source>
        <translation>Listet, speichert und löscht Zuordnungen fremder Schlüssel zu unseren Feldern, für „import --map“</translation>
    </message>
    <message>
        <source>back to what holds where nothing is said</source>
        <translation>zurück zu dem, was ohne Angabe gilt</translation>
    </message>
    <message>
        <source>Shows and sets what the formats of this library are told</source>
        <translation>Zeigt und setzt, was den Formaten dieser Bibliothek vorgegeben wird</translation>
    </message>
    <message>
        <source>as in `export`</source>
        <translation>wie bei „export“</translation>
    </message>
    <message>
        <source>as in `export`; kept as an absolute path</source>
        <translation>wie bei „export“; als absoluter Pfad gespeichert</translation>
    </message>
    <message>
        <source>only changes</source>
        <translation>nur Änderungen</translation>
    </message>
    <message>
        <source>Kept: `export --profile %1` runs it</source>
        <translation>Gespeichert: „export --profile %1“ führt es aus</translation>
    </message>
    <message>
        <source>This cannot be done with profiles</source>
        <translation>Das geht mit Profilen nicht</translation>
    </message>
    <message>
        <source>Lists, keeps and drops exports that are run by a name</source>
        <translation>Listet, speichert und löscht Exporte, die über einen Namen ausgeführt werden</translation>
    </message>
    <message>
        <source>not in these posts</source>
        <translation>nicht in diesen Beiträgen</translation>
    </message>
    <message>
        <source>not in approved posts</source>
        <translation>nicht in freigegebenen Beiträgen</translation>
    </message>
    <message>
        <source>approved posts stay approved</source>
        <translation>freigegebene Beiträge bleiben freigegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would change.</source>
        <translation>
            <numerusform>%n Beitrag würde geändert.</numerusform>
            <numerusform>%n Beiträge würden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed.</source>
        <translation>
            <numerusform>%n Beitrag geändert.</numerusform>
            <numerusform>%n Beiträge geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaces a sentence in every post that has it, as one operation</source>
        <translation>Ersetzt einen Satz in jedem Beitrag, der ihn enthält, als ein Vorgang</translation>
    </message>
    <message>
        <source>of the files; else told by each file&apos;s content</source>
        <translation>der Dateien; sonst am Inhalt jeder Datei erkannt</translation>
    </message>
    <message>
        <source>take in what lies there, and end</source>
        <translation>aufnehmen, was dort liegt, und enden</translation>
    </message>
    <message>
        <source>show what was taken in, the newest first</source>
        <translation>zeigen, was aufgenommen wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>watch these folders no more</source>
        <translation>diese Ordner nicht mehr überwachen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>--json goes with --log</source>
        <translation>--json gehört zu --log</translation>
    </message>
    <message>
        <source>There is no such folder to watch</source>
        <translation>Diesen zu überwachenden Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>Kein Ordner wird überwacht</translation>
    </message>
    <message>
        <source>Watching %1; Ctrl+C ends it</source>
        <translation>%1 wird überwacht; Strg+C beendet es</translation>
    </message>
    <message>
        <source>Takes in files as they arrive in folders, which the library remembers</source>
        <translation>Nimmt Dateien auf, sobald sie in Ordnern eintreffen, die sich die Bibliothek merkt</translation>
    </message>
    <message>
        <source>jsonl (as it is without this option), page, markdown, wxr, csv, html, jsonfeed, atom, pdf</source>
        <translation>jsonl (so ist es ohne diese Option), page, markdown, wxr, csv, html, jsonfeed, atom, pdf</translation>
    </message>
    <message>
        <source>the file, or the folder for a format with a file a post (pdf: all posts in one where the name ends so), or an archive (.zip, .tar.gz, .tar.zst); - is standard output</source>
        <translation>die Datei, oder der Ordner für ein Format mit einer Datei je Beitrag (pdf: alle Beiträge in einer, wenn der Name so endet), oder ein Archiv (.zip, .tar.gz, .tar.zst); - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>JSON Lines or CSV with keys that are not ours: a map that `maps` lists, or title=headline text=content id=blog-{number} status==drafted …; a map of front matter for Markdown</source>
        <translation>JSON Lines oder CSV mit Schlüsseln, die nicht unsere sind: eine Zuordnung, die `maps` nennt, oder title=headline text=content id=blog-{number} status==drafted …; für Markdown eine Zuordnung von Kopfdaten</translation>
    </message>
    <message>
        <source>a map of front matter in place of rows: &apos;headline = title&apos; &apos;draft = status as draft&apos; &apos;rest = params.copydesk&apos; …</source>
        <translation>eine Zuordnung von Kopfdaten statt von Zeilen: &apos;headline = title&apos; &apos;draft = status as draft&apos; &apos;rest = params.copydesk&apos; …</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>front matter</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>front matter, built in</source>
        <translation>Kopfdaten, eingebaut</translation>
    </message>
    <message>
        <source>A map of this name comes with the program</source>
        <translation>Eine Zuordnung dieses Namens bringt das Programm mit</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>einen anderen Namen</translation>
    </message>
    <message>
        <source>the share that is to be the same: 0.8 (as it is without this option) or 80%</source>
        <translation>der Anteil, der gleich sein soll: 0.8 (so ist es ohne diese Option) oder 80%</translation>
    </message>
    <message>
        <source>clusters, the largest first</source>
        <translation>Gruppen, die größte zuerst</translation>
    </message>
    <message>
        <source>This is no share</source>
        <translation>Das ist kein Anteil</translation>
    </message>
    <message>
        <source>0.05 to 1, or 5% to 100%</source>
        <translation>0.05 bis 1, oder 5% bis 100%</translation>
    </message>
    <message>
        <source>Posts have come or changed since; the library can only be read, so these are the clusters from before</source>
        <translation>Seither sind Beiträge gekommen oder geändert worden; die Bibliothek lässt sich nur lesen, daher sind dies die Gruppen von vorher</translation>
    </message>
    <message>
        <source>The clusters have to be looked for, and this library can only be read. Copy it to a folder that can be written.</source>
        <translation>Die Gruppen müssen gesucht werden, und diese Bibliothek lässt sich nur lesen. Kopieren Sie sie in einen Ordner, in den geschrieben werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>cluster:%1 · %n post(s), %2 in common at least</source>
        <translation>
            <numerusform>cluster:%1 · %n Beitrag, mindestens %2 gemeinsam</numerusform>
            <numerusform>cluster:%1 · %n Beiträge, mindestens %2 gemeinsam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) of posts that have %1 of their text in common</source>
        <translation>
            <numerusform>%n Gruppe von Beiträgen, die %1 ihres Textes gemeinsam haben</numerusform>
            <numerusform>%n Gruppen von Beiträgen, die %1 ihres Textes gemeinsam haben</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists near duplicates, by clusters in which a post matches: each post with the share of its text that it has in common with the first, marked *</source>
        <translation>Zählt Beinahe-Doppelte auf, nach Gruppen, in denen ein Beitrag passt: jeden Beitrag mit dem Anteil seines Textes, den er mit dem ersten, mit * bezeichneten, gemeinsam hat</translation>
    </message>
    <message>
        <source>Shows the last change of a post, or what changed since a version (“approved”: the approved one), or between two</source>
        <translation>Zeigt die letzte Änderung eines Beitrags, oder was sich seit einer Version („approved“: der freigegebenen) geändert hat, oder zwischen zweien</translation>
    </message>
    <message>
        <source>fills each post&apos;s “Similar Posts” with titles of the export&apos;s most similar ones; the library&apos;s posts stay as they are</source>
        <translation>füllt „Similar Posts“ jedes Beitrags mit den Titeln der ähnlichsten des Exports; die Beiträge der Bibliothek bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Flagged as it came in: %1</source>
        <translation>Markiert, als er hereinkam: %1</translation>
    </message>
    <message>
        <source>%1 flagged by rules</source>
        <translation>%1 von Regeln markiert</translation>
    </message>
    <message>
        <source>The post was never approved, or that was undone</source>
        <translation>Der Beitrag wurde nie freigegeben, oder das wurde zurückgenommen</translation>
    </message>
    <message>
        <source>with run: says what it would flag</source>
        <translation>mit run: sagt, was markiert würde</translation>
    </message>
    <message>
        <source>%1 match: %2 to be flagged, %3 flagged already, %4 left to a person&apos;s decision</source>
        <translation>%1 passen: %2 sind zu markieren, %3 sind schon markiert, %4 bleiben der Entscheidung eines Menschen</translation>
    </message>
    <message>
        <source>its query is not understood</source>
        <translation>ihre Abfrage wird nicht verstanden</translation>
    </message>
    <message>
        <source>on demand only</source>
        <translation>nur auf Verlangen</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Kept, not enabled yet. See `rules preview`, then `rules enable`.</source>
        <translation>Behalten, noch nicht eingeschaltet. Siehe `rules preview`, dann `rules enable`.</translation>
    </message>
    <message>
        <source>On import it does nothing: %1.</source>
        <translation>Beim Import tut sie nichts: %1.</translation>
    </message>
    <message>
        <source>This is no place</source>
        <translation>Das ist kein Platz</translation>
    </message>
    <message>
        <source>Of %1 sent back it matches %2, of %3 approved %4: precision %5, recall %6</source>
        <translation>Von %1 zurückgegebenen trifft sie %2, von %3 freigegebenen %4: Genauigkeit %5, Trefferquote %6</translation>
    </message>
    <message>
        <source>On demand only: it compares posts with all others, which an import cannot do.</source>
        <translation>Nur auf Verlangen: Sie vergleicht Beiträge mit allen anderen, was ein Import nicht kann.</translation>
    </message>
    <message>
        <source>No rule is enabled.</source>
        <translation>Keine Regel ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Operation %1; `undo %1` takes it back</source>
        <translation>Vorgang %1; `undo %1` nimmt ihn zurück</translation>
    </message>
    <message>
        <source>Only a run can be tried</source>
        <translation>Nur ein Lauf lässt sich proben</translation>
    </message>
    <message>
        <source>This cannot be done with rules</source>
        <translation>Das geht mit Regeln nicht</translation>
    </message>
    <message>
        <source>Queries that flag posts on import and on demand; what they would flag, and how that agrees with past decisions</source>
        <translation>Abfragen, die Beiträge beim Import und auf Verlangen markieren; was sie markieren würden, und wie das zu früheren Entscheidungen passt</translation>
    </message>
    <message>
        <source>It shows what was approved.</source>
        <translation>Er zeigt, was freigegeben wurde.</translation>
    </message>
    <message>
        <source>Proposed step for an approval: %1</source>
        <translation>Vorgeschlagener Schritt für eine Freigabe: %1</translation>
    </message>
    <message>
        <source>Shows what changed in a post since it was approved, and what step that is worth</source>
        <translation>Zeigt, was sich an einem Beitrag seit der Freigabe geändert hat, und welchen Schritt das wert ist</translation>
    </message>
    <message>
        <source>at most N posts; 20 without this option</source>
        <translation>höchstens N Beiträge; 20 ohne diese Option</translation>
    </message>
    <message>
        <source>No post is similar.</source>
        <translation>Kein Beitrag ist ähnlich.</translation>
    </message>
    <message>
        <source>Lists the posts that are similar to one, by text, topic, stack and entities</source>
        <translation>Zählt die Beiträge auf, die einem ähnlich sind, nach Text, Thema, Stack und Entitäten</translation>
    </message>
    <message>
        <source>so many in a hundred are near duplicates of one before</source>
        <translation>so viele von hundert sind Beinahe-Doppelte eines früheren</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Resolve a conflict</source>
        <translation>Konflikt lösen</translation>
    </message>
    <message>
        <source>All others o&amp;urs</source>
        <translation>Alle übrigen: &amp;unsere</translation>
    </message>
    <message>
        <source>Takes our side of every part that is not chosen yet</source>
        <translation>Nimmt bei jedem noch nicht gewählten Teil unsere Fassung</translation>
    </message>
    <message>
        <source>All others &amp;theirs</source>
        <translation>Alle übrigen: &amp;eingehende</translation>
    </message>
    <message>
        <source>Takes their side of every part that is not chosen yet</source>
        <translation>Nimmt bei jedem noch nicht gewählten Teil die eingehende Fassung</translation>
    </message>
    <message>
        <source>Parts that differ</source>
        <translation>Teile, die sich unterscheiden</translation>
    </message>
    <message>
        <source>1 takes ours, 2 theirs, 3 leaves it as it was</source>
        <translation>1 nimmt unsere, 2 die eingehende Fassung, 3 lässt es, wie es war</translation>
    </message>
    <message>
        <source>&amp;1  Ours</source>
        <translation>&amp;1  Unsere</translation>
    </message>
    <message>
        <source>&amp;2  Theirs</source>
        <translation>&amp;2  Eingehende</translation>
    </message>
    <message>
        <source>&amp;3  As it was</source>
        <translation>&amp;3  Wie vorher</translation>
    </message>
    <message>
        <source>Our changes</source>
        <translation>Unsere Änderungen</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>Eingehende Änderungen</translation>
    </message>
    <message>
        <source>As it was before both</source>
        <translation>Wie vor beiden</translation>
    </message>
    <message>
        <source>What resolving changes in our post:</source>
        <translation>Was das Lösen an unserem Beitrag ändert:</translation>
    </message>
    <message>
        <source>What resolving changes in our post</source>
        <translation>Was das Lösen an unserem Beitrag ändert</translation>
    </message>
    <message>
        <source>This &amp;part</source>
        <translation>&amp;Dieser Teil</translation>
    </message>
    <message>
        <source>R&amp;esult</source>
        <translation>Er&amp;gebnis</translation>
    </message>
</context>
<context>
    <name>Copydesk::Review::Desk</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Trying an import</source>
        <translation>Probelauf eines Imports</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Replacing a sentence</source>
        <translation>Satz wird ersetzt</translation>
    </message>
    <message>
        <source>Trying a rule</source>
        <translation>Regel wird erprobt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Looking for near duplicates</source>
        <translation>Suche nach Beinahe-Doppelten</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ActionSet</name>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ArticleImages</name>
    <message>
        <source>&amp;Load this image</source>
        <translation>Dieses Bild &amp;laden</translation>
    </message>
    <message>
        <source>Always load images from %1</source>
        <translation>Bilder von %1 immer laden</translation>
    </message>
    <message>
        <source>Always load &amp;all images</source>
        <translation>&amp;Immer alle Bilder laden</translation>
    </message>
    <message>
        <source>&amp;Copy image address</source>
        <translation>&amp;Bildadresse kopieren</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No post selected</source>
        <translation>Kein Beitrag ausgewählt</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the web browser?</source>
        <translation>Diese Adresse im Webbrowser öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open link …</source>
        <translation>Link ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Copy link address</source>
        <translation>Link&amp;adresse kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Where else this sentence stands (%1)</source>
        <translation>&amp;Wo dieser Satz sonst noch steht (%1)</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::BlockEditor</name>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Shift+Delete)</source>
        <translation>Entfernen (Strg+Umschalt+Entf)</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Sprache:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Quelle:</translation>
    </message>
    <message>
        <source>Block %1 of %2</source>
        <translation>Block %1 von %2</translation>
    </message>
    <message>
        <source>%1: type</source>
        <translation>%1: Art</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Level:</source>
        <translation>Ebene:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::BodyEditor</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Block hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n block(s) left)</source>
        <translation>
            <numerusform>Mehr anzeigen (noch %n Block)</numerusform>
            <numerusform>Mehr anzeigen (noch %n Blöcke)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::BulkDialog</name>
    <message>
        <source>Set status to %1</source>
        <translation>Status auf %1 setzen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>A sentence for the history</source>
        <translation>Ein Satz für den Verlauf</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>Waru&amp;m?</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Ein einziges Rückgängigmachen nimmt alles zurück.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 will change.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 werden geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already and stay as they are.</source>
        <translation>
            <numerusform>%n ist schon so und bleibt, wie er ist.</numerusform>
            <numerusform>%n sind schon so und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose their approval.</source>
        <translation>
            <numerusform>%n verliert die Freigabe.</numerusform>
            <numerusform>%n verlieren die Freigabe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held back by a check and stay as they are.</source>
        <translation>
            <numerusform>%n wird von einer Prüfung zurückgehalten und bleibt, wie er ist.</numerusform>
            <numerusform>%n werden von einer Prüfung zurückgehalten und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back:</source>
        <translation>Zurückgehalten:</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ChecksModel</name>
    <message>
        <source>Dismissed · %1 — %2 (%3)</source>
        <translation>Verworfen · %1 — %2 (%3)</translation>
    </message>
    <message>
        <source>%1 · %2 — %3</source>
        <comment>severity, check, finding</comment>
        <translation>%1 · %2 — %3</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ChecksPanel</name>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfungen fanden</translation>
    </message>
    <message>
        <source>Why it does not matter on this post</source>
        <translation>Warum sie bei diesem Beitrag keine Rolle spielt</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) against an approval</source>
        <translation>
            <numerusform>%n steht einer Freigabe entgegen</numerusform>
            <numerusform>%n stehen einer Freigabe entgegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n abzuwägen</numerusform>
            <numerusform>%n abzuwägen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>&amp;Count it again</source>
        <translation>Wieder &amp;zählen</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ClusterPostsModel</name>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Quell-ID</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ClustersDialog</name>
    <message>
        <source>Near duplicates were never looked for in this library.</source>
        <translation>In dieser Bibliothek wurde noch nie nach Beinahe-Doppelten gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) of posts that have %1 of their text in common, as of %2.</source>
        <translation>
            <numerusform>%n Gruppe von Beiträgen, die %1 ihres Textes gemeinsam haben, Stand %2.</numerusform>
            <numerusform>%n Gruppen von Beiträgen, die %1 ihres Textes gemeinsam haben, Stand %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The largest %n are listed.</source>
        <translation>
            <numerusform>Die größte ist aufgeführt (%n).</numerusform>
            <numerusform>Die größten %n sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) came</source>
        <translation>
            <numerusform>%n Beitrag kam dazu</numerusform>
            <numerusform>%n Beiträge kamen dazu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed</source>
        <translation>
            <numerusform>%n Text wurde geändert</numerusform>
            <numerusform>%n Texte wurden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Old: %1 since.</source>
        <translation>Veraltet: Seither %1.</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Beinahe-Doppelte</translation>
    </message>
    <message>
        <source>At &amp;least in common</source>
        <translation>&amp;Mindestens gemeinsam</translation>
    </message>
    <message>
        <source>Loo&amp;k for them</source>
        <translation>Danach &amp;suchen</translation>
    </message>
    <message>
        <source>Goes through the whole library; one can go on working meanwhile</source>
        <translation>Geht durch die ganze Bibliothek; solange lässt sich weiterarbeiten</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Takes the last decision of this window back, whole</source>
        <translation>Nimmt die letzte Entscheidung dieses Fensters ganz zurück</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>&amp;Show in the list</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>Filters the list to the posts of this cluster</source>
        <translation>Filtert die Liste auf die Beiträge dieser Gruppe</translation>
    </message>
    <message>
        <source>Posts of the cluster</source>
        <translation>Beiträge der Gruppe</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>The selected posts side by side; one alone beside the first</source>
        <translation>Die ausgewählten Beiträge nebeneinander; einer allein neben dem ersten</translation>
    </message>
    <message>
        <source>Decide for the &amp;others</source>
        <translation>Für die &amp;anderen entscheiden</translation>
    </message>
    <message>
        <source>Keeps the selected posts as they are and decides for all others of the cluster</source>
        <translation>Lässt die ausgewählten Beiträge, wie sie sind, und entscheidet für alle anderen der Gruppe</translation>
    </message>
    <message>
        <source>Decide for &amp;all</source>
        <translation>&amp;Für alle entscheiden</translation>
    </message>
    <message>
        <source>Decides for all posts of the cluster</source>
        <translation>Entscheidet für alle Beiträge der Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s).</source>
        <translation>
            <numerusform>%1: %n Beitrag.</numerusform>
            <numerusform>%1: %n Beiträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n post(s).</source>
        <translation>
            <numerusform>Zurückgenommen: %n Beitrag.</numerusform>
            <numerusform>Zurückgenommen: %n Beiträge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ClustersModel</name>
    <message>
        <source>The first one</source>
        <translation>Der erste</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Least in common</source>
        <translation>Wenigstens gemeinsam</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::CommandModel</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Taste %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title and version</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · as it was imported, never changed</source>
        <translation>%1 · wie importiert, nie geändert</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ConflictDialog</name>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) changed on both sides</source>
        <translation>
            <numerusform>%n Teil beiderseits geändert</numerusform>
            <numerusform>%n Teile beiderseits geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two statements side by side</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to choose</source>
        <translation>
            <numerusform>%n zu wählen</numerusform>
            <numerusform>%n zu wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · all chosen</source>
        <translation>%1 · alle gewählt</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ConflictModel</name>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>%1, changed on both sides</source>
        <translation>%1, beiderseits geändert</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Beiderseits geändert</translation>
    </message>
    <message>
        <source>Changed on one side, or on both in the same way</source>
        <translation>Auf einer Seite geändert, oder auf beiden gleich</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Eingehende</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::DateEditor</name>
    <message>
        <source>Year-month-day, as 2025-06-30</source>
        <translation>Jahr-Monat-Tag, wie 2025-06-30</translation>
    </message>
    <message>
        <source>Pick from a calendar</source>
        <translation>Aus einem Kalender wählen</translation>
    </message>
    <message>
        <source>%1: calendar</source>
        <translation>%1: Kalender</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::DecisionBar</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No post</source>
        <translation>Kein Beitrag</translation>
    </message>
    <message>
        <source>comes again at the end</source>
        <translation>kommt am Ende wieder</translation>
    </message>
    <message>
        <source>held back by a check, %1</source>
        <comment>which one</comment>
        <translation>von einer Prüfung zurückgehalten, %1</translation>
    </message>
    <message>
        <source>, or %1</source>
        <comment>the proposed version</comment>
        <translation>, oder %1</translation>
    </message>
    <message>
        <source>, %1: %2</source>
        <comment>a key, the proposed version</comment>
        <translation>, %1: %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::DecisionButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::DropFoldersDialog</name>
    <message>
        <source>&amp;Watch no more</source>
        <translation>Nicht mehr über&amp;wachen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Files that arrive in these folders are imported as soon as they are whole, as long as the library is open here or `copydesk-cli watch` runs.</source>
        <translation>Dateien, die in diesen Ordnern eintreffen, werden importiert, sobald sie vollständig sind, solange die Bibliothek hier geöffnet ist oder „copydesk-cli watch“ läuft.</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;What came</source>
        <translation>&amp;Was eintraf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>A folder to watch, with all below it</source>
        <translation>Ein zu überwachender Ordner, mit allem darunter</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ElsewherePanel</name>
    <message>
        <source>own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Sentences of the article</source>
        <translation>Sätze des Artikels</translation>
    </message>
    <message>
        <source>Posts that have the sentence</source>
        <translation>Beiträge, die den Satz enthalten</translation>
    </message>
    <message>
        <source>Fix e&amp;verywhere …</source>
        <translation>Ü&amp;berall beheben …</translation>
    </message>
    <message>
        <source>Replaces the sentence in every post that has it</source>
        <translation>Ersetzt den Satz in jedem Beitrag, der ihn enthält</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fi&amp;ltern</translation>
    </message>
    <message>
        <source>Lists all posts that have the sentence</source>
        <translation>Listet alle Beiträge, die den Satz enthalten</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the post in a window of its own</source>
        <translation>Öffnet den Beitrag in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Shows both posts side by side</source>
        <translation>Zeigt beide Beiträge nebeneinander</translation>
    </message>
    <message>
        <source>Select a sentence to see the posts that have it.</source>
        <translation>Einen Satz auswählen, um die Beiträge zu sehen, die ihn enthalten.</translation>
    </message>
    <message>
        <source>No sentences.</source>
        <translation>Keine Sätze.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sentence(s) are its own.</source>
        <translation>
            <numerusform>Eigene Sätze: %1 von %n.</numerusform>
            <numerusform>Eigene Sätze: %1 von %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the first %2:</source>
        <translation>%1; die ersten %2:</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ExportDialog</name>
    <message numerus="yes">
        <source>%n post(s) match.</source>
        <translation>
            <numerusform>%n Beitrag passt.</numerusform>
            <numerusform>%n Beiträge passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>posts</source>
        <comment>a file name</comment>
        <translation>beitraege</translation>
    </message>
    <message>
        <source>A file for the posts</source>
        <translation>Datei für die Beiträge</translation>
    </message>
    <message>
        <source>Cancelled: nothing was left behind.</source>
        <translation>Abgebrochen: Nichts blieb zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: %1 in %2 would be written.</source>
        <translation>Probelauf: %1 in %2 würden geschrieben.</translation>
    </message>
    <message>
        <source>Exported %1 in %2, %3.</source>
        <translation>Exportiert: %1 in %2, %3.</translation>
    </message>
    <message>
        <source>List of the files with their checksums: %1</source>
        <translation>Liste der Dateien mit ihren Prüfsummen: %1</translation>
    </message>
    <message>
        <source>&amp;Close, go on exporting</source>
        <translation>&amp;Schließen, weiter exportieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) lie there unchanged.</source>
        <translation>
            <numerusform>%n Beitrag liegt dort unverändert.</numerusform>
            <numerusform>%n Beiträge liegen dort unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) would be taken away.</source>
        <translation>
            <numerusform>%n Beitrag würde entfernt.</numerusform>
            <numerusform>%n Beiträge würden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were taken away.</source>
        <translation>
            <numerusform>%n Beitrag wurde entfernt.</numerusform>
            <numerusform>%n Beiträge wurden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of them were left, for somebody has changed them.</source>
        <translation>
            <numerusform>%n Datei davon blieb, denn jemand hat sie geändert.</numerusform>
            <numerusform>%n Dateien davon blieben, denn jemand hat sie geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) cannot be written in this format.</source>
        <translation>
            <numerusform>%n Beitrag kann in diesem Format nicht geschrieben werden.</numerusform>
            <numerusform>%n Beiträge können in diesem Format nicht geschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>None; a name keeps these settings</source>
        <translation>Keines; ein Name behält diese Einstellungen</translation>
    </message>
    <message>
        <source>%1: would be taken away</source>
        <comment>a file</comment>
        <translation>%1: würde entfernt</translation>
    </message>
    <message>
        <source>%1: taken away</source>
        <comment>a file</comment>
        <translation>%1: entfernt</translation>
    </message>
    <message>
        <source>A folder, one file a post, or an archive: .zip, .tar.zst</source>
        <translation>Ein Ordner, eine Datei je Beitrag, oder ein Archiv: .zip, .tar.zst</translation>
    </message>
    <message>
        <source>A file, or an archive: .zip, .tar.zst</source>
        <translation>Eine Datei oder ein Archiv: .zip, .tar.zst</translation>
    </message>
    <message>
        <source>Kept as “%1”.</source>
        <translation>Als „%1“ behalten.</translation>
    </message>
    <message>
        <source>“%1” is dropped; its files stay.</source>
        <translation>„%1“ ist verworfen; die Dateien bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be written as they stand.</source>
        <translation>
            <numerusform>%n Sache ließ sich nicht so schreiben, wie sie ist.</numerusform>
            <numerusform>%n Dinge ließen sich nicht so schreiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Bemerkung: %1</translation>
    </message>
    <message>
        <source>A folder, one file a post; a file for all; or an archive: .zip, .tar.zst</source>
        <translation>Ein Ordner mit einer Datei je Beitrag; eine Datei für alle; oder ein Archiv: .zip, .tar.zst</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ExportsModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FacetModel</name>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message numerus="yes">
        <source>All %n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>Alle %n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Click: only these · Ctrl+click: these too · Alt+click: not these</source>
        <translation>%1
Klick: nur diese · Strg+Klick: auch diese · Alt+Klick: diese nicht</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <translation>
            <numerusform>%1, %n Beitrag</numerusform>
            <numerusform>%1, %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FacetsPanel</name>
    <message>
        <source>Facets</source>
        <translation>Eingrenzen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FieldChangesModel</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FieldEditor</name>
    <message>
        <source>%1: expected %2</source>
        <translation>%1: erwartet wird %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FieldMapDialog</name>
    <message>
        <source>Map fields</source>
        <translation>Felder zuordnen</translation>
    </message>
    <message>
        <source>The first posts are being read…</source>
        <translation>Die ersten Beiträge werden gelesen …</translation>
    </message>
    <message>
        <source>Which key of the file is which field? A key, a text with keys in braces such as blog-{number}, or a text as it is behind a “=”.</source>
        <translation>Welcher Schlüssel der Datei ist welches Feld? Ein Schlüssel, ein Text mit Schlüsseln in geschweiften Klammern wie blog-{number}, oder hinter einem „=“ ein Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>&amp;Post shown</source>
        <translation>Angezeigter Bei&amp;trag</translation>
    </message>
    <message>
        <source>Fields and where they come from</source>
        <translation>Felder und woher sie kommen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt aus</translation>
    </message>
    <message>
        <source>In the post shown</source>
        <translation>Im angezeigten Beitrag</translation>
    </message>
    <message>
        <source>%1 comes from</source>
        <translation>%1 kommt aus</translation>
    </message>
    <message>
        <source>Post %1: %2</source>
        <translation>Beitrag %1: %2</translation>
    </message>
    <message>
        <source>Post %1 has no source id: without one a post cannot be told from others.</source>
        <translation>Beitrag %1 hat keine Quell-ID: Ohne sie lässt sich ein Beitrag nicht von anderen unterscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n post(s) can be read so.</source>
        <translation>
            <numerusform>Der erste Beitrag (%n) kann so gelesen werden.</numerusform>
            <numerusform>Die ersten %n Beiträge können so gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows of JSON Lines or CSV were found in what is to be imported.</source>
        <translation>In dem, was importiert werden soll, fanden sich keine Zeilen von JSON Lines oder CSV.</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FieldRow</name>
    <message>
        <source>Empty “%1”: no such line in the meta box</source>
        <translation>„%1“ leeren: keine solche Zeile im Metakasten</translation>
    </message>
    <message>
        <source>Put “%1” back</source>
        <translation>„%1“ zurücksetzen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FilterBar</name>
    <message>
        <source>Filter: words, flag:needs-review, quality:&lt;70 …</source>
        <translation>Filter: Wörter, flag:needs-review, quality:&lt;70 …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>A query: words, or fields such as status:drafted</source>
        <translation>Eine Abfrage: Wörter oder Felder wie status:drafted</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <translation>„%1“ übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) match</source>
        <translation>
            <numerusform>%n Beitrag passt</numerusform>
            <numerusform>%n Beiträge passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FindBar</name>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>F&amp;inden:</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FlagEditor</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FormatOptionsDialog</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>&amp;Keep for all</source>
        <translation>Für alle &amp;behalten</translation>
    </message>
    <message>
        <source>The library keeps them: every import and export follows them that is told nothing else</source>
        <translation>Die Bibliothek behält sie: Jeder Import und Export folgt ihnen, dem nichts anderes gesagt wird</translation>
    </message>
    <message>
        <source>Kept for all imports and exports of this library.</source>
        <translation>Für alle Importe und Exporte dieser Bibliothek behalten.</translation>
    </message>
    <message>
        <source>Op&amp;tions…</source>
        <translation>Op&amp;tionen …</translation>
    </message>
    <message numerus="yes">
        <source>Op&amp;tions (%n)…</source>
        <translation>
            <numerusform>Op&amp;tionen (%n) …</numerusform>
            <numerusform>Op&amp;tionen (%n) …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::FrontMapDialog</name>
    <message>
        <source>The first documents are being read…</source>
        <translation>Die ersten Dokumente werden gelesen …</translation>
    </message>
    <message>
        <source>Map front matter</source>
        <translation>Kopfdaten zuordnen</translation>
    </message>
    <message>
        <source>Which key of the site&apos;s front matter is which field? A key without a field stays in its document as it stands.</source>
        <translation>Welcher Schlüssel in den Kopfdaten der Site ist welches Feld? Ein Schlüssel ohne Feld bleibt in seinem Dokument, wie er ist.</translation>
    </message>
    <message>
        <source>Keys and the fields that they are</source>
        <translation>Schlüssel und die Felder, die sie sind</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Is the field</source>
        <translation>Ist das Feld</translation>
    </message>
    <message>
        <source>None: they stay in the library</source>
        <translation>Keiner: Sie bleiben in der Bibliothek</translation>
    </message>
    <message>
        <source>All &amp;other fields under the key</source>
        <translation>Alle &amp;anderen Felder unter dem Schlüssel</translation>
    </message>
    <message>
        <source>%1 is the field</source>
        <translation>%1 ist das Feld</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Status: true is a draft</source>
        <translation>Status: true ist ein Entwurf</translation>
    </message>
    <message>
        <source>%1: words with blanks between</source>
        <comment>a field</comment>
        <translation>%1: Wörter mit Leerzeichen dazwischen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read.</source>
        <translation>
            <numerusform>%n Dokument gelesen.</numerusform>
            <numerusform>%n Dokumente gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No Markdown with front matter was found in what is to be imported.</source>
        <translation>In dem, was importiert werden soll, fand sich kein Markdown mit Kopfdaten.</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::HistoryPanel</name>
    <message>
        <source>Revisions of the post</source>
        <translation>Revisionen des Beitrags</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Re&amp;vert to this</source>
        <translation>Hierauf &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Makes the post as it was after the selected revision, as a new revision. Can be undone.</source>
        <translation>Setzt den Beitrag auf den Stand nach der ausgewählten Revision, als neue Revision. Kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Changed text</source>
        <translation>Geänderter Text</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the state before it</source>
        <translation>dem Stand davor</translation>
    </message>
    <message>
        <source>the post as it is now</source>
        <translation>dem jetzigen Beitrag</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a revision, its versions</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This state cannot be read: %1</source>
        <translation>Dieser Stand kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This is the post as it first came in.</source>
        <translation>So kam der Beitrag zuerst herein.</translation>
    </message>
    <message>
        <source>The two are equal.</source>
        <translation>Beide sind gleich.</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ImageStore</name>
    <message>
        <source>What came is no image of a known kind</source>
        <translation>Was kam, ist kein Bild einer bekannten Art</translation>
    </message>
    <message>
        <source>The image is too large</source>
        <translation>Das Bild ist zu groß</translation>
    </message>
    <message>
        <source>The image is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>Image not loaded: its address is not on the web</source>
        <translation>Bild nicht geladen: Seine Adresse liegt nicht im Web</translation>
    </message>
    <message>
        <source>Image not loaded: its address is flagged</source>
        <translation>Bild nicht geladen: Seine Adresse ist markiert</translation>
    </message>
    <message>
        <source>Image not loaded: images are switched off in the settings</source>
        <translation>Bild nicht geladen: Bilder sind in den Einstellungen ausgeschaltet</translation>
    </message>
    <message>
        <source>Image not loaded: it is not allowed</source>
        <translation>Bild nicht geladen: Es ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Image not loaded: it leads on to %1, which is not allowed</source>
        <translation>Bild nicht geladen: Es leitet zu %1 weiter, was nicht erlaubt ist</translation>
    </message>
    <message>
        <source>The image could not be loaded: %1</source>
        <translation>Das Bild konnte nicht geladen werden: %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ImportDialog</name>
    <message>
        <source>Told by the files themselves</source>
        <translation>An den Dateien selbst erkannt</translation>
    </message>
    <message>
        <source>Keep both and flag the post, to choose field by field</source>
        <translation>Beide behalten und den Beitrag markieren, um Feld für Feld zu wählen</translation>
    </message>
    <message>
        <source>Keep ours, drop theirs</source>
        <translation>Unsere behalten, eingehende verwerfen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Eingehende übernehmen</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>A folder to import, with all below it</source>
        <translation>Zu importierender Ordner, mit allem darunter</translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back: %n post(s).</source>
        <translation>
            <numerusform>Der Import wurde zurückgenommen: %n Beitrag.</numerusform>
            <numerusform>Der Import wurde zurückgenommen: %n Beiträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were worked on since and stay.</source>
        <translation>
            <numerusform>%n Beitrag wurde seither bearbeitet und bleibt.</numerusform>
            <numerusform>%n Beiträge wurden seither bearbeitet und bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close, go on importing</source>
        <translation>&amp;Schließen, weiter importieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>As the files have them</source>
        <translation>Wie in den Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) mapped</source>
        <translation>
            <numerusform>%n Feld zugeordnet</numerusform>
            <numerusform>%n Felder zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rows of JSON Lines or CSV…</source>
        <translation>&amp;Zeilen von JSON Lines oder CSV …</translation>
    </message>
    <message>
        <source>&amp;Front matter of Markdown…</source>
        <translation>&amp;Kopfdaten von Markdown …</translation>
    </message>
    <message>
        <source>%1 (front matter)</source>
        <comment>a map</comment>
        <translation>%1 (Kopfdaten)</translation>
    </message>
    <message>
        <source>%1 (rows)</source>
        <comment>a map</comment>
        <translation>%1 (Zeilen)</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ImportReportView</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>Bericht s&amp;peichern …</translation>
    </message>
    <message>
        <source>Dry run: nothing was written. This is what the import would do.</source>
        <translation>Probelauf: Nichts wurde geschrieben. Das würde der Import tun.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message>
        <source>Nothing new: nothing was written.</source>
        <translation>Nichts Neues: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 new · %2 updated · %3 unchanged · %4 in conflict · %5 rejected</source>
        <translation>%1 neu · %2 aktualisiert · %3 unverändert · %4 im Konflikt · %5 abgelehnt</translation>
    </message>
    <message>
        <source>Rejected; the first %1 of %2:</source>
        <translation>Abgelehnt; die ersten %1 von %2:</translation>
    </message>
    <message>
        <source>Rejected:</source>
        <translation>Abgelehnt:</translation>
    </message>
    <message>
        <source>Cancelled: what had come in was taken back.</source>
        <translation>Abgebrochen: Was hereingekommen war, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>Importbericht.txt</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2</source>
        <translation>Der Bericht kann nicht in %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Rejected posts and remarks</source>
        <translation>Abgelehnte Beiträge und Bemerkungen</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on posts that came in</source>
        <translation>
            <numerusform>%n Bemerkung zu Beiträgen, die hereinkamen</numerusform>
            <numerusform>%n Bemerkungen zu Beiträgen, die hereinkamen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged by rules</source>
        <translation>
            <numerusform>%n von Regeln markiert</numerusform>
            <numerusform>%n von Regeln markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::JobProgress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: being cancelled</source>
        <translation>%1: wird abgebrochen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::KeptMapRow</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>A name keeps this map in the library</source>
        <translation>Ein Name behält diese Zuordnung in der Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Zuordnung</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::KeyEditor</name>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Press the key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>&amp;Press a key:</source>
        <translation>Taste &amp;drücken:</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>A&amp;dd it</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>De&amp;fault</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>All as by default</source>
        <translation>Alle auf Standard</translation>
    </message>
    <message>
        <source>The key was taken from: %1.</source>
        <translation>Die Taste wurde weggenommen: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Keys marked with • work in the list and in the article, so that typing in a field never decides anything.</source>
        <translation>Tasten mit • gelten in der Liste und im Artikel, damit die Eingabe in ein Feld nie etwas entscheidet.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Tasten von %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::KeysModel</name>
    <message>
        <source>By default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu: action</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Works in</source>
        <translation>Gilt in</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::MainWindow</name>
    <message>
        <source>Searches and facets</source>
        <translation>Suchen und Eingrenzen</translation>
    </message>
    <message>
        <source>%1 — Copydesk</source>
        <comment>a library&apos;s name</comment>
        <translation>%1 – Copydesk</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>What you typed here before is back; it is not saved yet.</source>
        <translation>Die frühere Eingabe ist wieder da; sie ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved “%1” · %2</source>
        <translation>„%1“ gespeichert · %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the current row and how many there are</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n entschieden</numerusform>
            <numerusform>%n entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Noch keine Beiträge</translation>
    </message>
    <message>
        <source>Import pages or JSON Lines, or drop them here.</source>
        <translation>Seiten oder JSON Lines importieren oder hier ablegen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Queue clear</source>
        <translation>Alles abgearbeitet</translation>
    </message>
    <message>
        <source>In this sitting: %1.</source>
        <translation>In dieser Sitzung: %1.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show all posts</source>
        <translation>Alle Beiträge anzeigen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No post fits the filter “%1”.</source>
        <translation>Kein Beitrag passt zum Filter „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>Eingabe …</translation>
    </message>
    <message>
        <source>Kept; saved as one revision when you leave the post</source>
        <translation>Gemerkt; beim Verlassen des Beitrags als eine Revision gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>About Copydesk</source>
        <translation>Über Copydesk</translation>
    </message>
    <message>
        <source>&lt;b&gt;Copydesk %1&lt;/b&gt;&lt;p&gt;Editorial review workstation.&lt;p&gt;Library: %2&lt;p&gt;GPL-3.0-or-later</source>
        <translation>&lt;b&gt;Copydesk %1&lt;/b&gt;&lt;p&gt;Arbeitsplatz für die redaktionelle Prüfung.&lt;p&gt;Bibliothek: %2&lt;p&gt;GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Set status to</source>
        <translation>Status setzen auf</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Set status to %1</source>
        <translation>Status auf %1 setzen</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Open or make a library</source>
        <translation>Bibliothek öffnen oder anlegen</translation>
    </message>
    <message>
        <source>Libraries (*.copydesk);;All files (*)</source>
        <translation>Bibliotheken (*.copydesk);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Back the library up</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Libraries (*.copydesk)</source>
        <translation>Bibliotheken (*.copydesk)</translation>
    </message>
    <message>
        <source>The backup is being written…</source>
        <translation>Die Sicherung wird geschrieben …</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Gesichert in %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 of the import of %2 are here: go on, or take it back?</source>
        <comment>posts, and the import&apos;s name</comment>
        <translation>Vom Import von %2 ist ein Teil da (%1): fortsetzen oder zurücknehmen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n post(s)</source>
        <translation>
            <numerusform>Zurückgenommen: %n Beitrag</numerusform>
            <numerusform>Zurückgenommen: %n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Typing that was not saved was found in %n post(s).</source>
        <translation>
            <numerusform>In %n Beitrag wurden nicht gespeicherte Eingaben gefunden.</numerusform>
            <numerusform>In %n Beiträgen wurden nicht gespeicherte Eingaben gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived: %1 · %2 new, %3 updated</source>
        <comment>file or files, and numbers of posts</comment>
        <translation>Eingetroffen: %1 · %2 neu, %3 aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n im Konflikt</numerusform>
            <numerusform>%n im Konflikt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (read-only) — Copydesk</source>
        <comment>a library&apos;s name</comment>
        <translation>%1 (schreibgeschützt) — Copydesk</translation>
    </message>
    <message>
        <source>This library can only be read: its file or its folder may not be written. To change posts, change the permissions, or copy it to another folder and open it there.</source>
        <translation>Diese Bibliothek kann nur gelesen werden: Ihre Datei oder ihr Ordner darf nicht beschrieben werden. Um Beiträge zu ändern, die Zugriffsrechte ändern, oder sie in einen anderen Ordner kopieren und dort öffnen.</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::MessageBar</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::MetaPanel</name>
    <message>
        <source>Fields of the post</source>
        <translation>Felder des Beitrags</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keep the approval</source>
        <translation>Freigabe be&amp;lassen</translation>
    </message>
    <message>
        <source>Otherwise this edit takes the approval away: the post becomes reviewed and is flagged.</source>
        <translation>Sonst hebt diese Bearbeitung die Freigabe auf: Der Beitrag wird auf „reviewed“ gesetzt und markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>%1. %2 is possible.</source>
        <translation>%1. %2 ist möglich.</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::OperationsDialog</name>
    <message>
        <source>Do &amp;again</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Wiederhergestellt: %1.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Zurückgenommen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n post(s) changed.</source>
        <translation>
            <numerusform>%1 %n Beitrag geändert.</numerusform>
            <numerusform>%1 %n Beiträge geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed again since and were left alone.</source>
        <translation>
            <numerusform>%n Beitrag wurde seither erneut geändert und blieb, wie er ist.</numerusform>
            <numerusform>%n Beiträge wurden seither erneut geändert und blieben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::OperationsModel</name>
    <message>
        <source>operation %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, zurückgenommen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::OutlineModel</name>
    <message>
        <source>%1, heading level %2</source>
        <translation>%1, Überschrift der Ebene %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::OutlineView</name>
    <message>
        <source>Outline of the article</source>
        <translation>Gliederung des Artikels</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::PostDelegate</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>Prüfung nötig</translation>
    </message>
    <message>
        <source>Q</source>
        <comment>quality, in one letter</comment>
        <translation>Q</translation>
    </message>
    <message>
        <source>F</source>
        <comment>freshness, in one letter</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>D</source>
        <comment>depth, in one letter</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>C</source>
        <comment>clarity, in one letter</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>image-heavy</source>
        <translation>bildlastig</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::PostListModel</name>
    <message>
        <source>Post %1, being read</source>
        <translation>Beitrag %1, wird gelesen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Post without a title</source>
        <translation>Beitrag ohne Titel</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>Thema %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>quality %1 of 100</source>
        <translation>Qualität %1 von 100</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row read aloud</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::PostPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Prüfungen (%1)</translation>
    </message>
    <message>
        <source>Elsewhere (%1 of %2 own)</source>
        <translation>Anderswo (%1 von %2 eigen)</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Since approval</source>
        <translation>Seit der Freigabe</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>Änderung zeigen</translation>
    </message>
    <message>
        <source>Since approval (%1)</source>
        <translation>Seit der Freigabe (%1)</translation>
    </message>
    <message>
        <source>%1. Since then: %2.</source>
        <comment>when it was approved, what changed</comment>
        <translation>%1. Seither: %2.</translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <comment>a version</comment>
        <translation>Als %1 freigeben</translation>
    </message>
    <message>
        <source>A %1 step, by how much changed (%2)</source>
        <comment>minor or major, a key</comment>
        <translation>Ein %1-Schritt, danach, wie viel sich änderte (%2)</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::PostWindow</name>
    <message>
        <source>Done again</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::QueryChip</name>
    <message>
        <source>Take “%1” out of the filter</source>
        <translation>„%1“ aus dem Filter entfernen</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::QueryChips</name>
    <message>
        <source>Parts of the filter</source>
        <translation>Teile des Filters</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ReasonPopover</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: why?</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: warum?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>A sentence for the history</source>
        <translation>Ein Satz für den Verlauf</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RejectionsModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Bemerkung: %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::ReplaceDialog</name>
    <message>
        <source>Replace a sentence everywhere</source>
        <translation>Einen Satz überall ersetzen</translation>
    </message>
    <message>
        <source>Sentence:</source>
        <translation>Satz:</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>&amp;Wird zu:</translation>
    </message>
    <message>
        <source>A query, as in the filter: status:drafted</source>
        <translation>Eine Abfrage wie im Filter: status:drafted</translation>
    </message>
    <message>
        <source>But &amp;not in:</source>
        <translation>Aber &amp;nicht in:</translation>
    </message>
    <message>
        <source>&amp;Leave approved posts as they are</source>
        <translation>Freigegebene Beiträge &amp;lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Approved posts &amp;keep their approval</source>
        <translation>Freigegebene Beiträge &amp;behalten ihre Freigabe</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Some of the changes</source>
        <translation>Einige der Änderungen</translation>
    </message>
    <message>
        <source>Each post gets one revision. One undo takes all of it back.</source>
        <translation>Jeder Beitrag bekommt eine Revision. Einmal Rückgängigmachen nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 will change.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; von %2 werden geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved one(s) stay as they are.</source>
        <translation>
            <numerusform>%n freigegebener bleibt, wie er ist.</numerusform>
            <numerusform>%n freigegebene bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose their approval.</source>
        <translation>
            <numerusform>%n verliert die Freigabe.</numerusform>
            <numerusform>%n verlieren die Freigabe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n post(s)</source>
        <translation>
            <numerusform>In %n Beitrag ersetzen</numerusform>
            <numerusform>In %n Beiträgen ersetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RevisionsModel</name>
    <message>
        <source>“%1”</source>
        <comment>a reason</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begründung: %1</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>seither zurückgenommen</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>Erster Import</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · editor</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RowButtons</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: action</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RowsEditor</name>
    <message>
        <source>no entries</source>
        <translation>keine Einträge</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>A rule is a query. It flags posts for a person: those that come in with an import, as long as it is enabled, and those that are here, when it is run. What a person has decided since a post last came in is left alone.</source>
        <translation>Eine Regel ist eine Abfrage. Sie markiert Beiträge für einen Menschen: die, die mit einem Import hereinkommen, solange sie eingeschaltet ist, und die, die da sind, wenn sie ausgeführt wird. Was ein Mensch entschieden hat, seit ein Beitrag zuletzt hereinkam, bleibt unberührt.</translation>
    </message>
    <message>
        <source>&amp;Undo the run</source>
        <translation>Lauf &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>The run was taken back.</source>
        <translation>Der Lauf wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Rules, in their order</source>
        <translation>Regeln, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Enabled, name</source>
        <translation>Eingeschaltet, Name</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>Neue &amp;Regel</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>thin articles</source>
        <translation>dünne Artikel</translation>
    </message>
    <message>
        <source>quality:&lt;60</source>
        <translation>quality:&lt;60</translation>
    </message>
    <message>
        <source>&amp;Keep the rule</source>
        <translation>Regel &amp;behalten</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Ab&amp;frage</translation>
    </message>
    <message>
        <source>Some of what it would flag</source>
        <translation>Einiges von dem, was sie markieren würde</translation>
    </message>
    <message>
        <source>It would flag, among others</source>
        <translation>Sie würde unter anderem markieren</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Quell-ID</translation>
    </message>
    <message>
        <source>&amp;Show them in the list</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Flag them now</source>
        <translation>&amp;Jetzt markieren</translation>
    </message>
    <message>
        <source>&amp;Keep the change</source>
        <translation>Änderung &amp;behalten</translation>
    </message>
    <message>
        <source>Kept. Tick it to let it flag what comes in.</source>
        <translation>Behalten. Ein Haken lässt sie markieren, was hereinkommt.</translation>
    </message>
    <message>
        <source>“%1” was removed. What it flagged stays flagged.</source>
        <translation>„%1“ wurde entfernt. Was sie markiert hat, bleibt markiert.</translation>
    </message>
    <message>
        <source>“%1” flags what comes in from now on.</source>
        <translation>„%1“ markiert von jetzt an, was hereinkommt.</translation>
    </message>
    <message>
        <source>“%1” is asleep.</source>
        <translation>„%1“ ruht.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Write a query, as in the filter.</source>
        <translation>Schreiben Sie eine Abfrage wie im Filter.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>It would flag %n post(s) now.</source>
        <translation>
            <numerusform>Sie würde jetzt %n Beitrag markieren.</numerusform>
            <numerusform>Sie würde jetzt %n Beiträge markieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It matches %1: %2 are flagged already, %3 are left to what a person decided.</source>
        <translation>Sie trifft %1: %2 sind schon markiert, %3 bleiben bei dem, was ein Mensch entschied.</translation>
    </message>
    <message>
        <source>On demand only: own: compares a post with all others, which an import cannot do.</source>
        <translation>Nur auf Verlangen: own: vergleicht einen Beitrag mit allen anderen, was ein Import nicht kann.</translation>
    </message>
    <message>
        <source>Nothing was approved or sent back yet that it could be held against.</source>
        <translation>Noch wurde nichts freigegeben oder zurückgegeben, woran sie sich messen ließe.</translation>
    </message>
    <message>
        <source>Of %1 posts that were sent back it matches %2, of %3 that were approved %4.</source>
        <translation>Von %1 zurückgegebenen Beiträgen trifft sie %2, von %3 freigegebenen %4.</translation>
    </message>
    <message>
        <source>Precision %1, recall %2.</source>
        <translation>Genauigkeit %1, Trefferquote %2.</translation>
    </message>
    <message>
        <source>Each post is looked at as it was when a person last decided on it. Precision: of what the rule matches, how much was sent back. Recall: of what was sent back, how much the rule matches. What was undone does not count.</source>
        <translation>Jeder Beitrag wird so betrachtet, wie er war, als zuletzt ein Mensch über ihn entschied. Genauigkeit: wie viel von dem, was die Regel trifft, zurückgegeben wurde. Trefferquote: wie viel von dem, was zurückgegeben wurde, die Regel trifft. Was zurückgenommen wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>Flagging…</source>
        <translation>Wird markiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) were flagged.</source>
        <translation>
            <numerusform>%n Beitrag wurde markiert.</numerusform>
            <numerusform>%n Beiträge wurden markiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SavedSearchModel</name>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>To export</source>
        <translation>Zu exportieren</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>Every post</source>
        <translation>Alle Beiträge</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SearchesPanel</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Name of the search “%1”:</source>
        <translation>Name der Suche „%1“:</translation>
    </message>
    <message>
        <source>every post</source>
        <translation>alle Beiträge</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Suche umbenennen</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Make this a rule…</source>
        <translation>Daraus eine Regel machen …</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::Section</name>
    <message>
        <source>Section %1</source>
        <translation>Abschnitt %1</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SettingsDialog</name>
    <message>
        <source>Go to the next post</source>
        <translation>Zum nächsten Beitrag gehen</translation>
    </message>
    <message>
        <source>Go to the previous post</source>
        <translation>Zum vorherigen Beitrag gehen</translation>
    </message>
    <message>
        <source>Stay on the post</source>
        <translation>Beim Beitrag bleiben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Never load them</source>
        <translation>Nie laden</translation>
    </message>
    <message>
        <source>Ask, and load those of the hosts below</source>
        <translation>Fragen, und die der Hosts unten laden</translation>
    </message>
    <message>
        <source>Always load them</source>
        <translation>Immer laden</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SimilarModel</name>
    <message>
        <source>%1, %2 percent similar: %3</source>
        <translation>%1, zu %2 Prozent ähnlich: %3</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SimilarPanel</name>
    <message>
        <source>Similar posts</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the post in a window of its own</source>
        <translation>Öffnet den Beitrag in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Shows both posts side by side</source>
        <translation>Zeigt beide Beiträge nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Near duplicates in the list</source>
        <translation>&amp;Beinahe-Doppelte in der Liste</translation>
    </message>
    <message>
        <source>Lists the posts that share most of their text with this</source>
        <translation>Zählt die Beiträge auf, die den größten Teil ihres Textes mit diesem gemeinsam haben</translation>
    </message>
    <message>
        <source>Looking for similar posts…</source>
        <translation>Ähnliche Beiträge werden gesucht …</translation>
    </message>
    <message>
        <source>No post is similar.</source>
        <translation>Kein Beitrag ist ähnlich.</translation>
    </message>
    <message>
        <source>Similar by text, topic, stack and entities:</source>
        <translation>Ähnlich nach Text, Thema, Stack und Entitäten:</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::SinceApprovalPanel</name>
    <message>
        <source>What changed since the approval</source>
        <translation>Was sich seit der Freigabe geändert hat</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This post was never approved, or that was undone.</source>
        <translation>Dieser Beitrag wurde nie freigegeben, oder das wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>It shows what was approved.</source>
        <translation>Er zeigt, was freigegeben wurde.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the versions, how much changed</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::TextDiffView</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::Triage</name>
    <message>
        <source>Set to %1</source>
        <translation>Auf %1 gesetzt</translation>
    </message>
    <message>
        <source>“%1” was so already; nothing was changed.</source>
        <translation>„%1“ war schon so; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>what was done, and the post&apos;s title</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source> · %1</source>
        <comment>behind the title: the versions</comment>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>All of them were so already; nothing was changed.</source>
        <translation>Alle waren schon so; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s)</source>
        <translation>
            <numerusform>%1: %n Beitrag</numerusform>
            <numerusform>%1: %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped; it comes again at the end.</source>
        <translation>Übersprungen; kommt am Ende wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Done again: %n post(s)</source>
        <translation>
            <numerusform>Wiederhergestellt: %n Beitrag</numerusform>
            <numerusform>Wiederhergestellt: %n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n post(s)</source>
        <translation>
            <numerusform>Rückgängig gemacht: %n Beitrag</numerusform>
            <numerusform>Rückgängig gemacht: %n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n changed since and were left alone</source>
        <translation>
            <numerusform> · %n seither geändert und so gelassen</numerusform>
            <numerusform> · %n seither geändert und so gelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copydesk::Window::VersionEditor</name>
    <message>
        <source>Every change lifts the version by itself: text by a minor step, fields by a patch.</source>
        <translation>Jede Änderung hebt die Version von selbst: Text um einen Minor-Schritt, Felder um einen Patch.</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>the coming version</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>The version that saving will give; another step can be chosen</source>
        <translation>Die Version nach dem Speichern; ein anderer Schritt kann gewählt werden</translation>
    </message>
    <message>
        <source>Will become version %1</source>
        <translation>Wird Version %1</translation>
    </message>
    <message>
        <source>Patch: %1</source>
        <translation>Patch: %1</translation>
    </message>
    <message>
        <source>Minor: %1</source>
        <translation>Minor: %1</translation>
    </message>
    <message>
        <source>Major: %1</source>
        <translation>Major: %1</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The column “%1” cannot be read</source>
        <translation>Die Spalte „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a line an item, or a list in JSON</source>
        <translation>eine Zeile je Eintrag oder eine Liste in JSON</translation>
    </message>
    <message>
        <source>The row is too long</source>
        <translation>Die Zeile ist zu lang</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>bytes that are no UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>A quote is not closed</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>das Ende der Datei</translation>
    </message>
    <message>
        <source>names of columns, “payload.source_id” among them</source>
        <translation>Namen von Spalten, darunter „payload.source_id“</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>A column stands twice</source>
        <translation>Eine Spalte kommt zweimal vor</translation>
    </message>
    <message>
        <source>each column once</source>
        <translation>jede Spalte nur einmal</translation>
    </message>
    <message>
        <source>The first row does not name the columns</source>
        <translation>Die erste Zeile nennt die Spalten nicht</translation>
    </message>
    <message>
        <source>The row has another number of cells</source>
        <translation>Die Zeile hat eine andere Zahl von Zellen</translation>
    </message>
    <message>
        <source>Writing failed: %1</source>
        <translation>Das Schreiben ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>UTF-8, or the option csv.encoding=windows-1252</source>
        <translation>UTF-8, oder die Option csv.encoding=windows-1252</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The row has more cells than there are names</source>
        <translation>Die Zeile hat mehr Zellen, als es Namen gibt</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>A status needs a name.</source>
        <translation>Ein Status braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” needs a reason.</source>
        <translation>„%1“ verlangt eine Begründung.</translation>
    </message>
    <message>
        <source>There is no such decision</source>
        <translation>Diese Entscheidung gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing changes: the post is so already</source>
        <translation>Es ändert sich nichts: Der Beitrag ist schon so</translation>
    </message>
    <message>
        <source>flag set</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>flag cleared</source>
        <translation>nicht mehr markiert</translation>
    </message>
    <message>
        <source>reviewed today</source>
        <translation>heute geprüft</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Marked reviewed</source>
        <translation>Als geprüft vermerkt</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Clear flag</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Flag cleared</source>
        <translation>Markierung aufgehoben</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message numerus="yes">
        <source>⋯ %n unchanged block(s)</source>
        <translation>
            <numerusform>⋯ %n unveränderter Block</numerusform>
            <numerusform>⋯ %n unveränderte Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long to be compared here: %L1 letters before, %L2 after</source>
        <translation>Zu lang für einen Vergleich an dieser Stelle: vorher %L1 Zeichen, nachher %L2</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>This post was changed elsewhere in the same fields (%1); nothing was saved. Load it again and make the change anew.</source>
        <translation>Dieser Beitrag wurde anderswo in denselben Feldern (%1) geändert; nichts wurde gespeichert. Neu laden und die Änderung noch einmal vornehmen.</translation>
    </message>
    <message>
        <source>The text of this post was changed elsewhere since it was shown; nothing was decided. Read it again, then decide.</source>
        <translation>Der Text dieses Beitrags wurde anderswo geändert, seit er angezeigt wurde; nichts wurde entschieden. Erneut lesen, dann entscheiden.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>found %1, expected %2</source>
        <translation>gefunden: %1, erwartet: %2</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>gefunden: %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet: %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>it is a folder, and this format writes all posts into one file</source>
        <translation>es ist ein Ordner, und dieses Format schreibt alle Beiträge in eine Datei</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The file cannot be brought under its name: %1. The files before it are there, whole; it is safe to export again.</source>
        <translation>Die Datei kann nicht unter ihren Namen gebracht werden: %1. Die Dateien vor ihr sind vollständig da; der Export kann ohne Gefahr wiederholt werden.</translation>
    </message>
    <message>
        <source>it is a file, and this format writes a folder of files</source>
        <translation>es ist eine Datei, und dieses Format schreibt einen Ordner mit Dateien</translation>
    </message>
    <message>
        <source>There is no such format that can be written</source>
        <translation>Ein solches Format, das geschrieben werden kann, gibt es nicht</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The files are written, but the library could not note it: %1</source>
        <translation>Die Dateien sind geschrieben, aber die Bibliothek konnte es nicht vermerken: %1</translation>
    </message>
    <message>
        <source>This cannot be written: %1. Nothing was exported; it is safe to export again.</source>
        <translation>Das kann nicht geschrieben werden: %1. Nichts wurde exportiert; der Export kann ohne Gefahr wiederholt werden.</translation>
    </message>
    <message>
        <source>it is no file; “-” writes to standard output, for a pipe</source>
        <translation>es ist keine Datei; „-“ schreibt auf die Standardausgabe, für eine Pipe</translation>
    </message>
    <message>
        <source>it is there, and no file</source>
        <translation>es ist vorhanden, aber keine Datei</translation>
    </message>
    <message>
        <source>The file was changed by somebody since it was read; it stays as it is. Import it, then export again</source>
        <translation>Die Datei wurde von jemandem geändert, seit sie gelesen wurde; sie bleibt, wie sie ist. Die Datei importieren, dann erneut exportieren</translation>
    </message>
    <message>
        <source>This is the library itself. Choose another file to export to.</source>
        <translation>Das ist die Bibliothek selbst. Eine andere Datei als Ziel des Exports wählen.</translation>
    </message>
    <message>
        <source>one file takes %1 posts, and there are %2; name a folder, for a file each</source>
        <translation>eine Datei fasst %1 Beiträge, und es sind %2; einen Ordner angeben, für je eine Datei</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export posts</source>
        <translation>Beiträge exportieren</translation>
    </message>
    <message>
        <source>&amp;Posts that match</source>
        <translation>&amp;Passende Beiträge</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>&amp;Earlier exports (Enter takes one over)</source>
        <translation>Frühere &amp;Exporte (Enter übernimmt einen)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the export</source>
        <translation>Export &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>Probe&amp;lauf</translation>
    </message>
    <message>
        <source>Shows what would be written; writes nothing</source>
        <translation>Zeigt, was geschrieben würde; schreibt nichts</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>A name under which the library keeps these settings; chosen from the list, they come back</source>
        <translation>Ein Name, unter dem die Bibliothek diese Einstellungen behält; aus der Liste gewählt, kommen sie wieder</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keeps these settings in the library under this name</source>
        <translation>Behält diese Einstellungen unter diesem Namen in der Bibliothek</translation>
    </message>
    <message>
        <source>Dr&amp;op</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Takes this name and its settings out of the library; no file is touched</source>
        <translation>Entfernt diesen Namen und seine Einstellungen aus der Bibliothek; keine Datei wird angerührt</translation>
    </message>
    <message>
        <source>Only &amp;what has changed since the last export there</source>
        <translation>Nur, was si&amp;ch seit dem letzten Export dorthin geändert hat</translation>
    </message>
    <message>
        <source>What lies there unchanged stays; files of posts that no longer match are taken away, unless somebody has changed them</source>
        <translation>Was dort unverändert liegt, bleibt; Dateien von Beiträgen, die nicht mehr passen, werden entfernt, außer wenn jemand sie geändert hat</translation>
    </message>
    <message>
        <source>What the format is told; a profile keeps it</source>
        <translation>Was dem Format gesagt wird; ein Profil behält es</translation>
    </message>
    <message>
        <source>Fill in “&amp;Similar Posts”</source>
        <translation>„S&amp;imilar Posts“ ausfüllen</translation>
    </message>
    <message>
        <source>Each post names the most similar ones of this export; the posts in the library stay as they are</source>
        <translation>Jeder Beitrag nennt die ähnlichsten dieses Exports; die Beiträge in der Bibliothek bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>“%1” cannot be read</source>
        <translation>„%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>eine ganze Zahl, 0 oder mehr</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>a date as YYYY-MM-DD</source>
        <translation>ein Datum wie JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>a version as major.minor.patch</source>
        <translation>eine Version wie major.minor.patch</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Stack of the outline</source>
        <translation>Stack der Gliederung</translation>
    </message>
    <message>
        <source>Recommended action</source>
        <translation>Empfohlene Maßnahme</translation>
    </message>
    <message>
        <source>AI brief</source>
        <translation>KI-Briefing</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Code language</source>
        <translation>Programmiersprache</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>View count</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Clarity</source>
        <translation>Klarheit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>AI generated style</source>
        <translation>KI-generierter Stil</translation>
    </message>
    <message>
        <source>Has images</source>
        <translation>Hat Bilder</translation>
    </message>
    <message>
        <source>Image heavy</source>
        <translation>Bildlastig</translation>
    </message>
    <message>
        <source>Needs human review</source>
        <translation>Menschliche Prüfung nötig</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Image sources</source>
        <translation>Bildquellen</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Quell-ID</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein einziger Wert</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>This is no edit of a field</source>
        <translation>Das ist keine Bearbeitung eines Felds</translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation>Dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>a key such as score.quality, or a name of the query language</source>
        <translation>ein Schlüssel wie score.quality oder ein Name der Abfragesprache</translation>
    </message>
    <message>
        <source>This field cannot be set so</source>
        <translation>Dieses Feld kann so nicht gesetzt werden</translation>
    </message>
    <message>
        <source>--bump, for every change lifts the version</source>
        <translation>--bump, denn jede Änderung hebt die Version</translation>
    </message>
    <message>
        <source>a field with a value or a list</source>
        <translation>ein Feld mit einem Wert oder einer Liste</translation>
    </message>
    <message>
        <source>Only a list can be added to or taken from</source>
        <translation>Nur bei einer Liste kann hinzugefügt oder entfernt werden</translation>
    </message>
    <message>
        <source>An item is missing</source>
        <translation>Ein Eintrag fehlt</translation>
    </message>
    <message>
        <source>This score is out of range</source>
        <translation>Diese Bewertung liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message>
        <source>AI outline</source>
        <translation>KI-Gliederung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
</context>
<context>
    <name>FieldMap</name>
    <message>
        <source>This is no rule of a field map</source>
        <translation>Das ist keine Regel einer Feldzuordnung</translation>
    </message>
    <message>
        <source>KEY = FIELD, such as description = summary</source>
        <translation>SCHLÜSSEL = FELD, etwa description = summary</translation>
    </message>
    <message>
        <source>This is no key</source>
        <translation>Das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>names with dots between them</source>
        <translation>Namen mit Punkten dazwischen</translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation>Dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>title, or a field&apos;s name in queries</source>
        <translation>title oder der Name eines Felds in Abfragen</translation>
    </message>
    <message>
        <source>Only the status can be a draft</source>
        <translation>Nur der Status kann ein Entwurf sein</translation>
    </message>
    <message>
        <source>A key or a field stands twice in the map</source>
        <translation>Ein Schlüssel oder ein Feld kommt in der Zuordnung zweimal vor</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>jedes nur einmal</translation>
    </message>
    <message>
        <source>The field map is empty</source>
        <translation>Die Feldzuordnung ist leer</translation>
    </message>
    <message>
        <source>There is no such profile</source>
        <translation>Dieses Profil gibt es nicht</translation>
    </message>
    <message>
        <source>Only a list can be words</source>
        <translation>Nur eine Liste kann aus Wörtern bestehen</translation>
    </message>
</context>
<context>
    <name>FieldSection</name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>Seitentext</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a post</source>
        <translation>ein Beitrag</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>Die Datei ist nicht UTF-8.</translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation>Die Datei ist kein Text.</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation>UTF-8-Text</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>%1 and %2 are numbers of bytes</extracomment>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>The page is too large.</source>
        <translation>Die Seite ist zu groß.</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>mehr als %1 Byte</translation>
    </message>
    <message>
        <source>one post</source>
        <translation>ein einziger Beitrag</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>bytes that are no UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>The page holds nothing.</source>
        <translation>Die Seite enthält nichts.</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>kein Titel</translation>
    </message>
    <message>
        <source>“%1” cannot be written as a page: a line of it holds a line break. Take it out, or use another format.</source>
        <translation>„%1“ kann nicht als Seite geschrieben werden: Eine Zeile davon enthält einen Umbruch. Den Umbruch entfernen oder ein anderes Format verwenden.</translation>
    </message>
    <message>
        <source>a text without line breaks</source>
        <translation>ein Text ohne Umbrüche</translation>
    </message>
    <message>
        <source>This is JSON, but not JSON Lines.</source>
        <translation>Das ist JSON, aber nicht JSON Lines.</translation>
    </message>
    <message>
        <source>one object a line</source>
        <translation>ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>The lines of the file do not end as they should.</source>
        <translation>Die Zeilen der Datei enden nicht, wie sie sollten.</translation>
    </message>
    <message>
        <source>LF or CRLF</source>
        <translation>LF oder CRLF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Hugo</source>
        <translation>Hugo</translation>
    </message>
    <message>
        <source>Jekyll</source>
        <translation>Jekyll</translation>
    </message>
    <message>
        <source>Astro</source>
        <translation>Astro</translation>
    </message>
    <message>
        <source>the address of the site that the feed is of</source>
        <translation>die Adresse der Website, zu der der Feed gehört</translation>
    </message>
    <message>
        <source>the author of the feed</source>
        <translation>der Autor des Feeds</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow were left out</source>
        <translation>
            <numerusform>%n Zeichen, das XML nicht erlaubt, wurde ausgelassen</numerusform>
            <numerusform>%n Zeichen, die XML nicht erlaubt, wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>on: cells that a spreadsheet would take for formulas get an apostrophe; off</source>
        <translation>on: Zellen, die eine Tabellenkalkulation für Formeln hielte, bekommen einen Apostroph; off</translation>
    </message>
    <message>
        <source>WordPress (WXR)</source>
        <translation>WordPress (WXR)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Web pages (HTML)</source>
        <translation>Webseiten (HTML)</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>JSON Feed</translation>
    </message>
    <message>
        <source>Atom</source>
        <translation>Atom</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Post meta</source>
        <translation>Metadaten des Beitrags</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Similar posts</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
    <message>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Earlier page</source>
        <translation>Frühere Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>elements are nested too deep</source>
        <translation>Elemente sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>The item is no good XML: %1</source>
        <translation>Der Eintrag ist kein gültiges XML: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow were taken out</source>
        <extracomment>%n: characters</extracomment>
        <translation>
            <numerusform>%n Zeichen, das XML nicht zulässt, wurde entfernt</numerusform>
            <numerusform>%n Zeichen, die XML nicht zulässt, wurden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Items that are no posts were left out; the option wxr.types says which are</source>
        <translation>Einträge, die keine Beiträge sind, wurden ausgelassen; die Option wxr.types sagt, welche Arten Beiträge sind</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) were left out</source>
        <translation>
            <numerusform>%n Kommentar wurde ausgelassen</numerusform>
            <numerusform>%n Kommentare wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>what a status of WordPress is here: “publish=approved, …”</source>
        <translation>was ein Status von WordPress hier ist: „publish=approved, …“</translation>
    </message>
    <message>
        <source>what a status is in WordPress: “approved=pending, …”; others are drafts</source>
        <translation>was ein Status in WordPress ist: „approved=pending, …“; andere sind Entwürfe</translation>
    </message>
    <message>
        <source>the types of items that are posts, with blanks between</source>
        <translation>die Arten von Einträgen, die Beiträge sind, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>the login of the author of posts that name none, for the importer to map</source>
        <translation>der Anmeldename des Autors von Beiträgen, die keinen nennen; der Importer ordnet ihn zu</translation>
    </message>
    <message>
        <source>the address of the site that posts come from which name none</source>
        <translation>die Adresse der Website, von der Beiträge kommen, die keine nennen</translation>
    </message>
    <message>
        <source>This is no table of statuses</source>
        <translation>Das ist keine Tabelle von Status</translation>
    </message>
    <message>
        <source>The file is no export of WordPress (WXR).</source>
        <translation>Die Datei ist kein Export von WordPress (WXR).</translation>
    </message>
    <message>
        <source>no XML</source>
        <translation>kein XML</translation>
    </message>
    <message>
        <source>The file declares entities of its own, which is not read: an export of WordPress has none.</source>
        <translation>Die Datei vereinbart eigene Entitäten, was nicht gelesen wird: Ein Export von WordPress hat keine.</translation>
    </message>
    <message>
        <source>an element that is closed</source>
        <translation>ein Element, das geschlossen wird</translation>
    </message>
    <message>
        <source>An element is longer than %1 bytes.</source>
        <translation>Ein Element ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>The file ends, or is damaged, in the middle of this.</source>
        <translation>Die Datei endet mitten darin oder ist dort beschädigt.</translation>
    </message>
    <message>
        <source>The file ends before its end.</source>
        <translation>Die Datei hört vor ihrem Ende auf.</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse der Site</translation>
    </message>
    <message>
        <source>Author of the feed</source>
        <translation>Autor des Feeds</translation>
    </message>
    <message>
        <source>markdown, hugo, jekyll, astro, a map that the library keeps, or rules such as title = title; tags = stack</source>
        <translation>markdown, hugo, jekyll, astro, eine Zuordnung, die die Bibliothek behält, oder Regeln wie title = title; tags = stack</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>Feldzuordnung</translation>
    </message>
    <message>
        <source>Guard against formulas</source>
        <translation>Schutz vor Formeln</translation>
    </message>
    <message>
        <source>of tables that come in; auto: UTF-8, or UTF-16 with its mark; windows-1252</source>
        <translation>von Tabellen, die hereinkommen; auto: UTF-8, oder UTF-16 mit seiner Marke; windows-1252</translation>
    </message>
    <message>
        <source>Encoding of tables</source>
        <translation>Zeichensatz von Tabellen</translation>
    </message>
    <message>
        <source>between the cells of tables that come in; auto: what the line of names has most of</source>
        <translation>zwischen den Zellen von Tabellen, die hereinkommen; auto: wovon die Zeile der Namen am meisten hat</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <source>%1 cannot be that</source>
        <translation>%1 kann das nicht sein</translation>
    </message>
    <message>
        <source>WordPress&apos;s statuses here</source>
        <translation>Status von WordPress hier</translation>
    </message>
    <message>
        <source>Statuses in WordPress</source>
        <translation>Status in WordPress</translation>
    </message>
    <message>
        <source>Types that are posts</source>
        <translation>Arten, die Beiträge sind</translation>
    </message>
    <message>
        <source>Author&apos;s login</source>
        <translation>Anmeldename des Autors</translation>
    </message>
    <message>
        <source>the size of the pages</source>
        <translation>die Größe der Seiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>FrontMatter</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The front matter&apos;s “%1” cannot be read</source>
        <translation>„%1“ im Front Matter kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein einziger Wert</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of maps with a text a key</source>
        <translation>eine Liste von Zuordnungen mit einem Text je Schlüssel</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>The front matter has no end</source>
        <translation>Das Front Matter hat kein Ende</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>das Ende der Datei</translation>
    </message>
    <message>
        <source>a line %1</source>
        <translation>eine Zeile %1</translation>
    </message>
    <message>
        <source>The front matter is too long</source>
        <translation>Das Front Matter ist zu lang</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>The front matter&apos;s “%1” cannot be changed without changing more</source>
        <translation>„%1“ im Front Matter kann nicht geändert werden, ohne mehr zu ändern</translation>
    </message>
    <message>
        <source>The front matter is not valid TOML: %1</source>
        <translation>Das Front Matter ist kein gültiges TOML: %1</translation>
    </message>
    <message>
        <source>keys with values, key = value</source>
        <translation>Schlüssel mit Werten, Schlüssel = Wert</translation>
    </message>
    <message>
        <source>The front matter is nested too deep or holds too much</source>
        <translation>Das Front Matter ist zu tief verschachtelt oder enthält zu viel</translation>
    </message>
    <message>
        <source>at most %1 levels and %2 values, aliases followed</source>
        <translation>höchstens %1 Ebenen und %2 Werte, Aliasse aufgelöst</translation>
    </message>
    <message>
        <source>A key is a list or a map</source>
        <translation>Ein Schlüssel ist eine Liste oder eine Zuordnung</translation>
    </message>
    <message>
        <source>a list or a map</source>
        <translation>eine Liste oder eine Zuordnung</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>A key stands twice</source>
        <translation>Ein Schlüssel steht zweimal da</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>jeder Schlüssel nur einmal</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML: %1</source>
        <translation>Das Front Matter ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>keys with values, key: value</source>
        <translation>Schlüssel mit Werten, Schlüssel: Wert</translation>
    </message>
    <message>
        <source>The front matter cannot be read</source>
        <translation>Das Front Matter kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The front matter holds no keys</source>
        <translation>Das Front Matter enthält keine Schlüssel</translation>
    </message>
    <message>
        <source>A line is no key with a value</source>
        <translation>Eine Zeile ist kein Schlüssel mit einem Wert</translation>
    </message>
    <message>
        <source>fewer values, and fewer levels</source>
        <translation>weniger Werte und weniger Ebenen</translation>
    </message>
    <message>
        <source>The front matter is not valid JSON</source>
        <translation>Die Kopfdaten sind kein gültiges JSON</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The post cannot be told from others</source>
        <translation>Der Beitrag lässt sich nicht von anderen unterscheiden</translation>
    </message>
    <message>
        <source>no source id</source>
        <translation>keine Quell-ID</translation>
    </message>
    <message>
        <source>a source id in the payload, such as alphanode-000001</source>
        <translation>eine Quell-ID in „payload“, etwa alphanode-000001</translation>
    </message>
    <message>
        <source>Another post with the same source id came before in this import; that one was taken</source>
        <translation>In diesem Import kam vorher ein anderer Beitrag mit derselben Quell-ID; jener wurde genommen</translation>
    </message>
    <message>
        <source>a source id of its own</source>
        <translation>eine eigene Quell-ID</translation>
    </message>
    <message>
        <source>There is no such format that can be read</source>
        <translation>Ein solches Format, das gelesen werden kann, gibt es nicht</translation>
    </message>
    <message>
        <source>The import was stopped; what it brought stays, and the same import goes on with the rest.</source>
        <translation>Der Import wurde angehalten; was er brachte, bleibt, und derselbe Import fährt mit dem Rest fort.</translation>
    </message>
    <message>
        <source>The import was cancelled, and what it had brought was taken back.</source>
        <translation>Der Import wurde abgebrochen, und was er gebracht hatte, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The file is of no format that can be read</source>
        <translation>Die Datei hat kein Format, das gelesen werden kann</translation>
    </message>
    <message>
        <source>This is no part of a field map</source>
        <translation>Das ist kein Teil einer Feldzuordnung</translation>
    </message>
    <message>
        <source>There is no such field to fill</source>
        <translation>Ein solches Feld, das gefüllt werden kann, gibt es nicht</translation>
    </message>
    <message>
        <source>The line is no JSON object</source>
        <translation>Die Zeile ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>one object a line</source>
        <translation>ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>“%1” from “%2”: %3</source>
        <comment>a field, a key, what is wrong</comment>
        <translation>„%1“ aus „%2“: %3</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an unknown error</source>
        <translation>ein unbekannter Fehler</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off here; what came before was taken, the rest cannot be read</source>
        <translation>Das Archiv ist hier beschädigt oder abgeschnitten; was davor kam, wurde genommen, der Rest kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The archive is refused from here on; what came before was taken</source>
        <translation>Das Archiv wird ab hier abgelehnt; was davor kam, wurde genommen</translation>
    </message>
    <message>
        <source>more than %1 bytes come out of each byte</source>
        <translation>aus jedem Byte werden mehr als %1 Byte</translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation>mehr als %1 Dateien</translation>
    </message>
    <message>
        <source>a name of more than %1 bytes</source>
        <translation>ein Name von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>The watched folder cannot be read</source>
        <translation>Der überwachte Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>This is the library itself, which its posts come into</source>
        <translation>Das ist die Bibliothek selbst, in die die Beiträge kommen</translation>
    </message>
    <message>
        <source>The file in the archive cannot be read</source>
        <translation>Die Datei im Archiv kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>An archive inside an archive is not read</source>
        <translation>Ein Archiv in einem Archiv wird nicht gelesen</translation>
    </message>
    <message>
        <source>Archives of this kind cannot be read</source>
        <translation>Archive dieser Art können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The archive holds no file</source>
        <translation>Das Archiv enthält keine Datei</translation>
    </message>
    <message>
        <source>an office document or an e-book</source>
        <translation>ein Office-Dokument oder ein E-Book</translation>
    </message>
    <message>
        <source>The file in the archive is encrypted</source>
        <translation>Die Datei im Archiv ist verschlüsselt</translation>
    </message>
    <message>
        <source>an archive without a password</source>
        <translation>ein Archiv ohne Passwort</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>both halves of a character</source>
        <translation>beide Hälften eines Zeichens</translation>
    </message>
    <message>
        <source>the end of the file, without the mark that ends an archive</source>
        <translation>das Ende der Datei, ohne die Marke, die ein Archiv beendet</translation>
    </message>
    <message>
        <source>A field map cannot read this format</source>
        <translation>Eine Feldzuordnung kann dieses Format nicht lesen</translation>
    </message>
    <message>
        <source>no right to read it</source>
        <translation>kein Recht, es zu lesen</translation>
    </message>
    <message>
        <source>a file or folder that can be read</source>
        <translation>eine Datei oder einen Ordner, der sich lesen lässt</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>A field map reads rows, and the file has none</source>
        <translation>Eine Feldzuordnung liest Zeilen, und die Datei hat keine</translation>
    </message>
    <message>
        <source>JSON Lines, or CSV</source>
        <translation>JSON Lines oder CSV</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import posts</source>
        <translation>Beiträge importieren</translation>
    </message>
    <message>
        <source>&amp;Files and folders</source>
        <translation>&amp;Dateien und Ordner</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Zu importierende Dateien und Ordner</translation>
    </message>
    <message>
        <source>F&amp;iles…</source>
        <translation>Da&amp;teien …</translation>
    </message>
    <message>
        <source>Fo&amp;lder…</source>
        <translation>O&amp;rdner …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entferne&amp;n</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Changed here &amp;and there</source>
        <translation>&amp;Hier und dort geändert</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the import</source>
        <translation>Import &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>Import rückgängig &amp;machen</translation>
    </message>
    <message>
        <source>&amp;Show the conflicts</source>
        <translation>&amp;Konflikte anzeigen</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>Probe&amp;lauf</translation>
    </message>
    <message>
        <source>Shows what the import would do; writes nothing</source>
        <translation>Zeigt, was der Import täte; schreibt nichts</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Drop files, folders or archives (.zip, .tar.gz, .tar.zst) here: pages as text, JSON Lines, or any other format of the list below.</source>
        <translation>Dateien, Ordner oder Archive (.zip, .tar.gz, .tar.zst) hier ablegen: Seiten als Text, JSON Lines oder ein anderes Format aus der Liste unten.</translation>
    </message>
    <message>
        <source>Fi&amp;elds</source>
        <translation>F&amp;elder</translation>
    </message>
    <message>
        <source>What formats are told: separators, encodings, statuses …</source>
        <translation>Was Formaten gesagt wird: Trennzeichen, Zeichensätze, Status …</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>&amp;Zuordnen</translation>
    </message>
    <message>
        <source>For rows and documents from elsewhere: which of their keys is which field</source>
        <translation>Für Zeilen und Dokumente von anderswo: welcher ihrer Schlüssel welches Feld ist</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>nothing behind the object&apos;s end</source>
        <translation>nichts hinter dem Ende des Objekts</translation>
    </message>
    <message>
        <source>a member “type”</source>
        <translation>ein Eintrag „type“</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>eine ganze Zahl, 0 oder mehr</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>ein Objekt {…}</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>eine Liste […]</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1</source>
        <translation>Das ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>bytes that are no UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>This is not a post.</source>
        <translation>Das ist kein Beitrag.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>escapes that are whole characters</source>
        <translation>Escape-Folgen, die ganze Zeichen ergeben</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>jeder Schlüssel nur einmal</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The text of a post is missing in the library. Restore a backup.</source>
        <translation>Der Text eines Beitrags fehlt in der Bibliothek. Eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>no dictionary %1</source>
        <translation>kein Wörterbuch %1</translation>
    </message>
    <message>
        <source>The post is too large for the library.</source>
        <translation>Der Beitrag ist zu groß für die Bibliothek.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>no text %1</source>
        <translation>kein Text %1</translation>
    </message>
    <message>
        <source>“%1” cannot be set: the version follows from the change, and the source id is the post&apos;s identity.</source>
        <translation>„%1“ kann nicht gesetzt werden: Die Version ergibt sich aus der Änderung, und die Quell-ID ist die Identität des Beitrags.</translation>
    </message>
    <message>
        <source>“%1” is no list; give it a value instead.</source>
        <translation>„%1“ ist keine Liste; stattdessen einen Wert angeben.</translation>
    </message>
    <message>
        <source>A post could not be compressed (%1).</source>
        <translation>Ein Beitrag konnte nicht komprimiert werden (%1).</translation>
    </message>
    <message>
        <source>The text of a post is damaged in the library. Restore a backup.</source>
        <translation>Der Text eines Beitrags ist in der Bibliothek beschädigt. Eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>no text of a sensible length</source>
        <translation>kein Text von sinnvoller Länge</translation>
    </message>
    <message>
        <source>This post is not in conflict (any more).</source>
        <translation>Dieser Beitrag steht nicht (mehr) im Konflikt.</translation>
    </message>
    <message>
        <source>The post was changed elsewhere meanwhile. Nothing was written; look at it again.</source>
        <translation>Der Beitrag wurde inzwischen anderswo geändert. Nichts wurde geschrieben; den Beitrag noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).</source>
        <translation>Der SQLite-Treiber von Qt fehlt. Installieren (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>The library file was replaced by another one while it was open. Nothing was changed; close the library and open it again.</source>
        <translation>Die Datei der Bibliothek wurde durch eine andere ersetzt, während sie geöffnet war. Nichts wurde geändert; die Bibliothek schließen und wieder öffnen.</translation>
    </message>
    <message>
        <source>The library file was deleted or moved while it was open. Nothing was changed; put it back and open it again, or restore a backup.</source>
        <translation>Die Datei der Bibliothek wurde gelöscht oder verschoben, während sie geöffnet war. Nichts wurde geändert; die Datei zurücklegen und wieder öffnen, oder eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>There is a file of this name already; it is left as it is. Choose another name.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie bleibt, wie sie ist. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The copy could not be put in its place.</source>
        <translation>Die Kopie konnte nicht an ihren Platz gebracht werden.</translation>
    </message>
    <message>
        <source>There is no such post in the library.</source>
        <translation>Diesen Beitrag gibt es in der Bibliothek nicht.</translation>
    </message>
    <message>
        <source>There is no step number %1.</source>
        <translation>Einen Vorgang %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A list of a post is missing in the library. Restore a backup.</source>
        <translation>Eine Liste eines Beitrags fehlt in der Bibliothek. Eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>There is a file of this name already, perhaps an open library. Restore to a new file.</source>
        <translation>Eine Datei dieses Namens gibt es schon, vielleicht eine geöffnete Bibliothek. In eine neue Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>The backup is damaged; nothing was restored. Try an older one.</source>
        <translation>Die Sicherung ist beschädigt; nichts wurde wiederhergestellt. Eine ältere versuchen.</translation>
    </message>
    <message>
        <source>This library was made by a newer Copydesk. Update the program; the file was left as it is.</source>
        <translation>Diese Bibliothek stammt von einem neueren Copydesk. Das Programm aktualisieren; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>at most version %1</source>
        <translation>höchstens Version %1</translation>
    </message>
    <message>
        <source>The library is damaged. It was left as it is; restore a backup to a new file.</source>
        <translation>Die Bibliothek ist beschädigt. Sie blieb, wie sie ist; eine Sicherung in eine neue Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>This is a folder. Name the library&apos;s file.</source>
        <translation>Das ist ein Ordner. Die Datei der Bibliothek angeben.</translation>
    </message>
    <message>
        <source>The library cannot be read. See to the file&apos;s permissions.</source>
        <translation>Die Bibliothek kann nicht gelesen werden. Die Zugriffsrechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>This is not a Copydesk library. It was left as it is; choose another file, or import it where it holds posts.</source>
        <translation>Das ist keine Copydesk-Bibliothek. Sie blieb, wie sie ist; eine andere Datei wählen, oder sie importieren, falls sie Beiträge enthält.</translation>
    </message>
    <message>
        <source>another kind of file</source>
        <translation>eine andere Art von Datei</translation>
    </message>
    <message>
        <source>a library</source>
        <translation>eine Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>a file of %n byte(s)</source>
        <translation>
            <numerusform>eine Datei von %n Byte</numerusform>
            <numerusform>eine Datei von %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the SQLite file of another program. It was left as it is; choose another file.</source>
        <translation>Das ist die SQLite-Datei eines anderen Programms. Sie blieb, wie sie ist; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>application id %1</source>
        <translation>Anwendungskennung %1</translation>
    </message>
    <message>
        <source>The library is cut off: its end is missing. It was left as it is; restore a backup to a new file.</source>
        <translation>Die Bibliothek ist abgeschnitten: Ihr Ende fehlt. Sie blieb, wie sie ist; eine Sicherung in eine neue Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>no table %1</source>
        <translation>keine Tabelle %1</translation>
    </message>
    <message>
        <source>The library&apos;s last changes lie in a second file (-wal) beside it, which cannot be taken in here because the folder is read-only. Copy both to a folder that can be written, and open it there.</source>
        <translation>Die letzten Änderungen der Bibliothek liegen in einer zweiten Datei (-wal) daneben und können hier nicht übernommen werden, weil der Ordner schreibgeschützt ist. Beide in einen beschreibbaren Ordner kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>There is no library of this name.</source>
        <translation>Eine Bibliothek dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>This library was made by an older Copydesk and must be brought up to date first: open it once for writing (a backup is made beside it).</source>
        <translation>Diese Bibliothek stammt von einem älteren Copydesk und muss zuerst auf den neuen Stand gebracht werden: einmal zum Schreiben öffnen (eine Sicherung wird daneben angelegt).</translation>
    </message>
    <message>
        <source>One step changes a post only once.</source>
        <translation>Ein Vorgang ändert einen Beitrag nur einmal.</translation>
    </message>
    <message>
        <source>The source id is the post&apos;s identity and cannot be changed.</source>
        <translation>Die Quell-ID ist die Identität des Beitrags und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>revision %1: %2</source>
        <translation>Revision %1: %2</translation>
    </message>
    <message>
        <source>it does not begin where the one before ended.</source>
        <translation>sie beginnt nicht, wo die vorige endete.</translation>
    </message>
    <message>
        <source>its time is not later than that of the one before.</source>
        <translation>ihre Zeit liegt nicht nach der der vorigen.</translation>
    </message>
    <message>
        <source>its version does not increase.</source>
        <translation>ihre Version steigt nicht.</translation>
    </message>
    <message>
        <source>it is not what the post shows.</source>
        <translation>sie ist nicht, was der Beitrag zeigt.</translation>
    </message>
    <message>
        <source>the post is not what it left.</source>
        <translation>der Beitrag ist nicht, was sie hinterließ.</translation>
    </message>
    <message>
        <source>its version before is not the one after the revision before.</source>
        <translation>ihre Version davor ist nicht die nach der vorigen Revision.</translation>
    </message>
    <message>
        <source>This post is not in the library any more: the import that brought it was taken back.</source>
        <translation>Dieser Beitrag ist nicht mehr in der Bibliothek: Der Import, der ihn brachte, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The post has no such revision.</source>
        <translation>Der Beitrag hat keine solche Revision.</translation>
    </message>
    <message>
        <source>The post&apos;s history has a gap. Run “verify”.</source>
        <translation>Der Verlauf des Beitrags hat eine Lücke. „verify“ ausführen.</translation>
    </message>
    <message>
        <source>The program lacks its schema files. Install it anew.</source>
        <translation>Dem Programm fehlen seine Schemadateien. Neu installieren.</translation>
    </message>
    <message>
        <source>Words cannot be searched: the library&apos;s search index is missing and cannot be made here. Open the library once for writing, or search by fields only.</source>
        <translation>Nach Wörtern kann nicht gesucht werden: Der Suchindex der Bibliothek fehlt und kann hier nicht angelegt werden. Die Bibliothek einmal zum Schreiben öffnen, oder nur nach Feldern suchen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this step was kept; make room and do it again.</source>
        <translation>Der Datenträger ist voll. Von diesem Vorgang blieb nichts; Platz schaffen und wiederholen.</translation>
    </message>
    <message>
        <source>The library is damaged. Leave it as it is and restore a backup to a new file.</source>
        <translation>Die Bibliothek ist beschädigt. Sie lassen, wie sie ist, und eine Sicherung in eine neue Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Another program has kept the library to itself for half a minute. Nothing was changed; close the other program or wait, then do it again.</source>
        <translation>Ein anderes Programm hält die Bibliothek seit einer halben Minute für sich. Nichts wurde geändert; das andere Programm schließen oder warten, dann wiederholen.</translation>
    </message>
    <message>
        <source>The library cannot be opened. See whether the file and its folder exist and may be read and written.</source>
        <translation>Die Bibliothek kann nicht geöffnet werden. Prüfen, ob die Datei und ihr Ordner da sind und gelesen und geschrieben werden dürfen.</translation>
    </message>
    <message>
        <source>The disk reported an error while the library was read or written. Nothing of this step was kept; see to the disk, then do it again.</source>
        <translation>Der Datenträger meldete einen Fehler, während die Bibliothek gelesen oder geschrieben wurde. Von diesem Vorgang blieb nichts; den Datenträger prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library refused a step that was not expected to fail (%1). Nothing of it was kept.</source>
        <translation>Die Bibliothek verweigerte unerwartet einen Vorgang (%1). Nichts davon blieb.</translation>
    </message>
    <message>
        <source>Step %1 was taken back already.</source>
        <translation>Vorgang %1 wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>The history names a column that there is not (%1). Run “verify”.</source>
        <translation>Der Verlauf nennt eine Spalte, die es nicht gibt (%1). „verify“ ausführen.</translation>
    </message>
    <message>
        <source>This import is still under way in another window or program. Cancel it there, or wait for its end.</source>
        <translation>Dieser Import läuft noch in einem anderen Fenster oder Programm. Dort abbrechen oder sein Ende abwarten.</translation>
    </message>
    <message>
        <source>Step %1 was not taken back; there is nothing to do again.</source>
        <translation>Vorgang %1 wurde nicht zurückgenommen; es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und weitere.</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>Die Datei: %1</translation>
    </message>
    <message>
        <source>Row %1 of %2 names a row of %3 that is not there.</source>
        <translation>Zeile %1 von %2 nennt eine Zeile von %3, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Text %1 cannot be read: %2</source>
        <translation>Text %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Post %1: its history lacks the revision that it shows.</source>
        <translation>Beitrag %1: Seinem Verlauf fehlt die Revision, die er zeigt.</translation>
    </message>
    <message>
        <source>Step %1 is not wholly there.</source>
        <translation>Vorgang %1 ist nicht vollständig da.</translation>
    </message>
    <message>
        <source>Post %1, %2</source>
        <translation>Beitrag %1, %2</translation>
    </message>
    <message>
        <source>The search index lags behind. Rebuild it.</source>
        <translation>Der Suchindex hinkt nach. Neu anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>The search index lacks %n post(s). Rebuild it.</source>
        <translation>
            <numerusform>Dem Suchindex fehlt %n Beitrag. Neu anlegen.</numerusform>
            <numerusform>Dem Suchindex fehlen %n Beiträge. Neu anlegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>To dismiss a check needs a reason.</source>
        <translation>Eine Prüfung zu verwerfen verlangt einen Grund.</translation>
    </message>
    <message>
        <source>The check “%1” is dismissed on this post already.</source>
        <translation>Die Prüfung „%1“ ist bei diesem Beitrag schon verworfen.</translation>
    </message>
    <message>
        <source>The check “%1” is not dismissed on this post.</source>
        <translation>Die Prüfung „%1“ ist bei diesem Beitrag nicht verworfen.</translation>
    </message>
    <message>
        <source>An export profile needs a name.</source>
        <translation>Ein Exportprofil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no export profile of this name.</source>
        <translation>Ein Exportprofil dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>A field map needs a name.</source>
        <translation>Eine Feldzuordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no field map of this name.</source>
        <translation>Eine Feldzuordnung dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is empty: its content was lost, or it never was a library. Restore a backup to a new file, or delete it to begin anew under its name.</source>
        <translation>Die Datei ist leer: Ihr Inhalt ging verloren, oder sie war nie eine Bibliothek. Eine Sicherung in eine neue Datei wiederherstellen, oder die Datei löschen, um unter ihrem Namen neu zu beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>The library cannot be made here.</source>
        <translation>Die Bibliothek kann hier nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The library cannot be written: the file or its folder is read-only. It can be read as it is; to change posts, change the permissions or copy it to another folder.</source>
        <translation>Die Bibliothek kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Sie kann gelesen werden, wie sie ist; um Beiträge zu ändern, die Zugriffsrechte ändern oder sie in einen anderen Ordner kopieren.</translation>
    </message>
    <message>
        <source>This folder is not watched.</source>
        <translation>Dieser Ordner wird nicht überwacht.</translation>
    </message>
    <message>
        <source>The search for near duplicates was cancelled.</source>
        <translation>Die Suche nach Beinahe-Doppelten wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>The document is too long</source>
        <translation>Das Dokument ist zu lang</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>mehr als %1 Byte</translation>
    </message>
    <message>
        <source>at most %1 bytes</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>The document is empty</source>
        <translation>Das Dokument ist leer</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>front matter and text</source>
        <translation>Front Matter und Text</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>bytes that are no UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>Writing failed: %1</source>
        <translation>Das Schreiben ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>Bei&amp;trag</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MetaBox</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Before the title</source>
        <translation>Vor dem Titel</translation>
    </message>
    <message>
        <source>Kept as it stands</source>
        <translation>Unverändert übernommen</translation>
    </message>
</context>
<context>
    <name>OperationsDialog</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Everything that was done, newest first. Any of it can be taken back; posts that changed again since are left alone.</source>
        <translation>Alles, was getan wurde, das Neueste zuerst. Jeder Vorgang kann zurückgenommen werden; seither erneut geänderte Beiträge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Operations, newest first</source>
        <translation>Vorgänge, der neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Beiträge anzeigen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Haupttext</translation>
    </message>
    <message>
        <source>Similar posts</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
    <message>
        <source>Other lines</source>
        <translation>Andere Zeilen</translation>
    </message>
    <message>
        <source>Other members</source>
        <translation>Andere Angaben</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Loading the image …</source>
        <translation>Das Bild wird geladen …</translation>
    </message>
    <message>
        <source>The image could not be loaded</source>
        <translation>Das Bild konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No image address in the meta box</source>
        <translation>Keine Bildadresse im Metakasten</translation>
    </message>
    <message>
        <source>Image not loaded: its address is blocked</source>
        <translation>Bild nicht geladen: Seine Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>Image not loaded</source>
        <translation>Bild nicht geladen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The post could not be printed: the printer does not answer. Try again, or save it as PDF.</source>
        <translation>Der Beitrag konnte nicht gedruckt werden: Der Drucker antwortet nicht. Erneut versuchen oder als PDF speichern.</translation>
    </message>
    <message>
        <source>The PDF could not be written: %1</source>
        <translation>Das PDF konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>The pages cannot be written</source>
        <translation>Die Seiten lassen sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>The query is longer than %1 characters</source>
        <translation>Die Abfrage ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>This parenthesis was never opened</source>
        <translation>Diese Klammer wurde nie geöffnet</translation>
    </message>
    <message>
        <source>“%1” needs something on both sides</source>
        <translation>„%1“ braucht auf beiden Seiten etwas</translation>
    </message>
    <message>
        <source>“%1” has nothing to exclude</source>
        <translation>„%1“ hat nichts auszuschließen</translation>
    </message>
    <message>
        <source>Something must follow the comma</source>
        <translation>Auf das Komma muss etwas folgen</translation>
    </message>
    <message>
        <source>The name of a field must stand before “%1”</source>
        <translation>Vor „%1“ muss der Name eines Felds stehen</translation>
    </message>
    <message>
        <source>Something must stand before the comma</source>
        <translation>Vor dem Komma muss etwas stehen</translation>
    </message>
    <message>
        <source>There are more than %1 parentheses within one another</source>
        <translation>Mehr als %1 Klammern sind ineinander verschachtelt</translation>
    </message>
    <message>
        <source>This parenthesis is not closed</source>
        <translation>Diese Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses</source>
        <translation>Zwischen den Klammern steht nichts</translation>
    </message>
    <message>
        <source>A value must follow “%1” at once</source>
        <translation>Auf „%1“ muss unmittelbar ein Wert folgen</translation>
    </message>
    <message>
        <source>This quotation mark is not closed</source>
        <translation>Dieses Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Ein Feld „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>“sort:” needs the name of a field</source>
        <translation>„sort:“ braucht den Namen eines Felds</translation>
    </message>
    <message>
        <source>“sort:” stands by itself, outside of parentheses</source>
        <translation>„sort:“ steht für sich, außerhalb von Klammern</translation>
    </message>
    <message>
        <source>Posts cannot be sorted by “%1”</source>
        <translation>Nach „%1“ können Beiträge nicht sortiert werden</translation>
    </message>
    <message>
        <source>The query cannot be understood at character %1: %2</source>
        <translation>Die Abfrage ist bei Zeichen %1 nicht zu verstehen: %2</translation>
    </message>
    <message>
        <source>(did you mean “%1”?)</source>
        <translation>(war „%1“ gemeint?)</translation>
    </message>
    <message>
        <source>“%1:” does not know “%2”</source>
        <translation>„%1:“ kennt „%2“ nicht</translation>
    </message>
    <message>
        <source>“%1” has no letters or digits to search for</source>
        <translation>„%1“ enthält keine Buchstaben oder Ziffern, nach denen gesucht werden könnte</translation>
    </message>
    <message>
        <source>“%1” is not what “%2:” takes: %3</source>
        <translation>„%1“ ist nicht, was „%2:“ nimmt: %3</translation>
    </message>
    <message>
        <source>The range ends before it begins</source>
        <translation>Der Bereich endet, bevor er beginnt</translation>
    </message>
    <message>
        <source>“%1” holds text, which is not compared with &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>„%1“ enthält Text, der nicht mit &lt;, &lt;=, &gt; oder &gt;= verglichen wird</translation>
    </message>
    <message>
        <source>“%1” is searched by words only: leave out the =</source>
        <translation>„%1“ wird nur nach Wörtern durchsucht: das = weglassen</translation>
    </message>
    <message>
        <source>“%1:” takes no comparison</source>
        <translation>„%1:“ nimmt keinen Vergleich</translation>
    </message>
    <message>
        <source>a date: 2025-06-01, 2025-06, 2025, today, or an age as 30d, 2w, 6m, 1y</source>
        <translation>ein Datum: 2025-06-01, 2025-06, 2025, today, oder ein Alter wie 30d, 2w, 6m, 1y</translation>
    </message>
    <message>
        <source>a version: 1.2.3, 1.2 or 1</source>
        <translation>eine Version: 1.2.3, 1.2 oder 1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes oder no</translation>
    </message>
    <message>
        <source>a whole number: 70, &lt;70, &gt;=70 or 60..80</source>
        <translation>eine ganze Zahl: 70, &lt;70, &gt;=70 oder 60..80</translation>
    </message>
    <message>
        <source>“%1:” takes a whole sentence</source>
        <translation>„%1:“ nimmt einen ganzen Satz</translation>
    </message>
    <message>
        <source>“%1:” takes a cluster&apos;s number</source>
        <translation>„%1:“ nimmt die Nummer einer Gruppe</translation>
    </message>
    <message>
        <source>“%1:” takes the whole id of a post</source>
        <translation>„%1:“ nimmt die ganze Kennung eines Beitrags</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>There is no sentence to look for.</source>
        <translation>Es gibt keinen Satz, nach dem gesucht werden könnte.</translation>
    </message>
    <message>
        <source>That is more than one sentence. Replace them one after the other.</source>
        <translation>Das ist mehr als ein Satz. Die Sätze nacheinander ersetzen.</translation>
    </message>
    <message>
        <source>The replacement was cancelled; nothing happened.</source>
        <translation>Die Ersetzung wurde abgebrochen; es ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>Status set to %1</source>
        <translation>Status auf %1 gesetzt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Updated by an import</source>
        <translation>Durch einen Import aktualisiert</translation>
    </message>
    <message>
        <source>Changed with many</source>
        <translation>Mit einer Sammeländerung geändert</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Conflict resolved</source>
        <translation>Konflikt gelöst</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Sentence replaced</source>
        <translation>Satz ersetzt</translation>
    </message>
    <message>
        <source>Check dismissed</source>
        <translation>Prüfung verworfen</translation>
    </message>
    <message>
        <source>Check counted again</source>
        <translation>Prüfung gilt wieder</translation>
    </message>
    <message>
        <source>Flagged by a rule</source>
        <translation>Von einer Regel markiert</translation>
    </message>
    <message>
        <source>Flagged by rules: %1</source>
        <translation>Von Regeln markiert: %1</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>Prüfung nötig</translation>
    </message>
    <message>
        <source>image-heavy</source>
        <translation>bildlastig</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>AI style</source>
        <translation>KI-Stil</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a rule “%1” already.</source>
        <translation>Eine Regel „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>The rule is not there any more.</source>
        <translation>Die Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such rule</source>
        <translation>Eine solche Regel gibt es nicht</translation>
    </message>
    <message>
        <source>there are no rules yet</source>
        <translation>es gibt noch keine Regeln</translation>
    </message>
    <message>
        <source>The run was cancelled; nothing happened.</source>
        <translation>Der Lauf wurde abgebrochen; es ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>List and article</source>
        <translation>Liste und Artikel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>SentenceLens</name>
    <message>
        <source>In this post alone</source>
        <translation>Nur in diesem Beitrag</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln other post(s)</source>
        <translation>
            <numerusform>In %Ln anderem Beitrag</numerusform>
            <numerusform>In %Ln anderen Beiträgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>Your &amp;name in the history</source>
        <translation>Eigener &amp;Name im Verlauf</translation>
    </message>
    <message>
        <source>After a &amp;decision</source>
        <translation>Nach einer &amp;Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Another language is shown from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Rows of the list</source>
        <translation>&amp;Zeilen der Liste</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Images from the &amp;network</source>
        <translation>Bilder aus dem &amp;Netz</translation>
    </message>
    <message>
        <source>&amp;Hosts that are allowed</source>
        <translation>Erlaubte &amp;Hosts</translation>
    </message>
    <message>
        <source>One host a line</source>
        <translation>Ein Host je Zeile</translation>
    </message>
    <message>
        <source>Loading an image tells its host that you look at the post. Images from this computer are never shown.</source>
        <translation>Das Laden eines Bilds verrät seinem Host, dass der Beitrag angesehen wird. Bilder von diesem Rechner werden nie angezeigt.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>&amp;Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Quality is found too low under</source>
        <translation>&amp;Qualität gilt als zu niedrig unter</translation>
    </message>
    <message>
        <source>A last &amp;review is found too old after</source>
        <translation>Eine letzte &amp;Durchsicht gilt als zu alt nach</translation>
    </message>
    <message>
        <source>Kept in the library: everybody who works on it sees the same.</source>
        <translation>In der Bibliothek behalten: Alle, die daran arbeiten, sehen dasselbe.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Ours</source>
        <translation>Unsere</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Eingehende</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie vorher</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message numerus="yes">
        <source>%1 of %n sentence(s)</source>
        <translation>
            <numerusform>%1 von %n Satz</numerusform>
            <numerusform>%1 von %n Sätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>half of the topic</source>
        <translation>die Hälfte des Themas</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>Stack</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceApproval</name>
    <message>
        <source>text and fields are as they were</source>
        <translation>Text und Felder sind, wie sie waren</translation>
    </message>
    <message>
        <source>only fields changed</source>
        <translation>nur Felder wurden geändert</translation>
    </message>
    <message>
        <source>%1% of the words changed</source>
        <translation>%1 % der Wörter wurden geändert</translation>
    </message>
    <message>
        <source>sections came, went or moved; %1% of the words changed</source>
        <translation>Abschnitte kamen, gingen oder wanderten; %1 % der Wörter wurden geändert</translation>
    </message>
    <message>
        <source>the title changed; %1% of the words</source>
        <translation>der Titel wurde geändert; %1 % der Wörter</translation>
    </message>
    <message>
        <source>Came in approved as %1, %2</source>
        <translation>Kam freigegeben herein als %1, %2</translation>
    </message>
    <message>
        <source>Approved as %1 by %2, %3</source>
        <translation>Freigegeben als %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and what was done: 12 approved</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Editorial review workstation</source>
        <translation>Arbeitsplatz für die redaktionelle Prüfung</translation>
    </message>
    <message>
        <source>Files and folders to import</source>
        <translation>Zu importierende Dateien und Ordner</translation>
    </message>
    <message>
        <source>The library to open, made where it does not exist</source>
        <translation>Die zu öffnende Bibliothek, angelegt, wo es sie nicht gibt</translation>
    </message>
    <message>
        <source>Write a picture of the window and end</source>
        <translation>Ein Bild des Fensters schreiben und beenden</translation>
    </message>
    <message>
        <source>The window&apos;s size in the picture</source>
        <translation>Größe des Fensters im Bild</translation>
    </message>
    <message>
        <source>light or dark, instead of what is set</source>
        <translation>light oder dark, statt der Einstellung</translation>
    </message>
    <message>
        <source>The post to open first, by its source id</source>
        <translation>Der zuerst zu öffnende Beitrag, nach seiner Quell-ID</translation>
    </message>
    <message>
        <source>The filter to begin with</source>
        <translation>Der Filter zu Beginn</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme nimmt light oder dark.</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>Das Bild kann nicht geschrieben werden.</translation>
    </message>
</context>
</TS>

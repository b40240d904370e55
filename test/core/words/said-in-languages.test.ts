/** What people write in twenty languages where they have nothing to say, count use instead of effect, or measure in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lexiconWith } from "../../../server/src/core/charter/lexicon.ts";
import { isExecutive } from "../../../server/src/core/charter/words/executive.ts";
import { measures } from "../../../server/src/core/charter/words/measures.ts";
import { metricKind } from "../../../server/src/core/charter/words/metric-kind.ts";
import { readName } from "../../../server/src/core/charter/words/names.ts";
import { isCounted, saysNone } from "../../../server/src/core/charter/words/placeholder.ts";
import { namesMedium, saysToolUse, skillWords } from "../../../server/src/core/charter/words/training.ts";

const isPlaceholder = lexiconWith().isPlaceholder;
const lines = (text: string) => text.split("; ");

test("a fallback that only promises to cope is none", () => {
  const empty =
    "We will work it out; Plan C; We'll improvise; Talk to Martha; Work in progress with IT; Wir schauen dann; " +
    "wir improvisieren; on improvisera; parler à Louis; ya lo resolveremos; hablar con Marta; vamos improvisar; " +
    "conversar com o Pedro; ci arrangeremo; parlare con Luca; komt wel goed; jakoś to będzie; nějak to vyřešíme; " +
    "det löser sig; det finder vi ud af; det ordner seg; kyllä se siitä; çaresine bakarız; ne descurcăm; " +
    "tùy cơ ứng biến; nanti dicari jalannya; 臨機応変に対応; 见机行事; 임기응변";
  for (const text of lines(empty)) assert.ok(isPlaceholder(text), text);
  const real =
    "Clerks write the letters by hand; Talk to the duty nurse on extension 4100; Plan B is the paper form in the cabinet; " +
    "Mit Papierformular weiterarbeiten; Work in progress is finished by hand first";
  for (const text of lines(real)) assert.ok(!isPlaceholder(text), text);
});

test("an objection that was never answered is none, and neither is “n/a”", () => {
  const unanswered =
    "n/a; asked, no reply; no response yet; angefragt, keine Antwort; sans réponse; sin respuesta; sem resposta; " +
    "nessuna risposta; geen reactie; brak odpowiedzi; bez odpovědi; inget svar; intet svar; ikke svar; ei vastausta; " +
    "yanıt yok; niciun răspuns; chưa trả lời; belum dijawab; 返答なし; 未回复; 답변 없음";
  for (const text of lines(unanswered)) {
    assert.ok(isPlaceholder(text), text);
    assert.ok(!saysNone(text), text);
  }
  assert.ok(saysNone("No objections"));
});

test("what people count may be a unit though it says nothing elsewhere", () => {
  for (const unit of lines("draft; tests; pending invoice; Entwurf; brouillon; bozza; taslak; 草稿; 초안")) {
    assert.ok(isCounted(unit), unit);
  }
  for (const unit of lines("TBD; unknown; n/a; pending; to be decided; ?")) assert.ok(!isCounted(unit), unit);
});

test("words for oneself, bodies and officers are no person's name", () => {
  const nobody =
    "myself; I; ich selbst; moi-même; yo mismo; eu mesmo; io stesso; ikzelf; ja sam; jag själv; jeg selv; minä itse; " +
    "kendim; subsemnatul; tôi; saya; 私; 本人; 저; the DPO; DPO; IOD; RSSI; Rada szkoły; Elternbeirat; ouderraad; " +
    "consejo de padres; vanhempainyhdistys; 家委会; 학부모회";
  for (const name of lines(nobody)) assert.equal(readName(name).answer, "none", name);
  assert.deepEqual(readName("me"), { answer: "none", as: "pronoun" });
});

test("two names with a comma between are two people", () => {
  for (const name of ["Peter Walsh, Emily Hart", "Jan Kowal, Ewa Lis"]) {
    assert.deepEqual(readName(name), { answer: "none", as: "list of people" }, name);
  }
  for (const name of ["García López, María José", "Walsh, Peter James", "Smith, Mary Anne"]) {
    assert.notEqual(readName(name).answer, "none", name);
  }
});

test("cases done with the system count its use", () => {
  const usage =
    "% of letters with an AI draft; Share of calls summarised with the copilot; Claims processed by AI; " +
    "Reports pre-filled by the assistant; Anteil der Briefe mit KI-Entwurf; Part des courriers rédigés avec l'IA; " +
    "Porcentaje de casos con borrador de IA; Percentual de cartas com rascunho de IA; Andel ärenden med AI-utkast";
  for (const name of lines(usage)) assert.equal(metricKind({ name }), "usage", name);
  const outcome =
    "Time saved per letter with the copilot; Share of calls answered within 30 seconds; Handling time with the assistant; " +
    "Chats resolved by the bot without a person; Share of orders shipped with the wrong item; Price sensitivity";
  for (const name of lines(outcome)) assert.equal(metricKind({ name }), "outcome", name);
});

test("sensitivity for a finding is the model's; accuracy of stock is the warehouse's", () => {
  const model =
    "Sensitivity for fractures; Specificity for tumours; Sensitivität für Tumore; sensibilidad para neumonía; 灵敏度";
  for (const name of lines(model)) assert.equal(metricKind({ name }), "model", name);
  const stock =
    "Inventory accuracy; Bestandspräzision; Précision des stocks; Exactitud de inventario; Acurácia de estoque; " +
    "Precisione del magazzino; Voorraadprecisie; Dokładność zapasów; Přesnost skladových zásob; Lagerprecision; " +
    "Lagernøjagtighed; Lagernøyaktighet; Varaston tarkkuus; Envanter doğruluğu; Acuratețea inventarului; " +
    "Độ chính xác hàng tồn; Akurasi stok; 在庫の正確さ; 库存准确度; 재고 정확성";
  for (const name of lines(stock)) assert.equal(metricKind({ name }), "outcome", name);
});

test("going to a session and watching a video are no skill; neither is the use of the system", () => {
  const media =
    "Attend the vendor session; Supplier onboarding; Watch an explainer video; Einführungsvideo; Teilnahme am Webinar; " +
    "assister à la session; asistir al curso; participar do treinamento; partecipare al corso; uitlegfilmpje; " +
    "udział w kursie; účast na kurzu; deltagande i kursen; deltagelse i kurset; opetusvideo; tanıtım videosu; " +
    "video de prezentare; tham dự khóa học; mengikuti pelatihan; 説明動画; 介绍视频; 안내 영상";
  for (const text of lines(media)) assert.equal(skillWords(text), 0, text);
  assert.ok(!namesMedium("Training new drivers to spot a wrong route"));
  for (const text of lines("use of the new system; utilizarea noului sistem; obsługa nowego systemu; 新系统的使用")) {
    assert.ok(saysToolUse(text), text);
  }
});

test("numbers in letters measure before a span of time, and halves by themselves", () => {
  const numbers =
    "Three months without an outage; drei Wochen ohne Ausfall; trois semaines sans panne; tres semanas sin fallos; " +
    "quatro semanas sem falhas; tre settimane senza guasti; vier weken zonder fouten; trzy tygodnie bez błędów; " +
    "tři týdny bez chyb; tre veckor utan fel; tre uger uden fejl; tre uker uten feil; kolme viikkoa ilman virheitä; " +
    "üç hafta hatasız; trei săptămâni fără erori; ba tuần không lỗi; tiga minggu tanpa kesalahan; 三週間無事故; 三周无事故; " +
    "세 달 동안 무사고; errors are halved; Fehler halbiert; moitié moins d'erreurs; la mitad de quejas; metade dos erros; " +
    "errori dimezzati; o połowę mniej skarg; polovina chyb; klagomålen halverade; puolet vähemmän virheitä; 半減する; 错误减半; 절반으로";
  for (const text of lines(numbers)) assert.ok(measures(text), text);
  for (const text of lines("One team is happy; Phase two is done; Double check by a clerk; From hours to minutes")) {
    assert.ok(!measures(text), text);
  }
});

test("whoever keeps the money is of finance, in schools, parishes and firms", () => {
  const titles =
    "Chief Business Officer; School Business Manager; Kaufmännische Leitung; Schatzmeister; Économe; Trésorière; " +
    "Director Económico; Tesoureiro; Economo; Penningmeester; Kwestor; Kvestorka; Ekonomiansvarig; Kasserer; " +
    "Økonomileder; Talouspäällikkö; Sayman; Director financiar-contabil; Thủ quỹ; Kepala Tata Usaha; 事務長; 财务处长; 행정실장";
  for (const title of lines(titles)) assert.ok(isExecutive("finance", title), title);
  for (const title of lines("Chief Operating Officer; Project Manager; Head Teacher")) {
    assert.ok(!isExecutive("finance", title), title);
  }
});

namespace NewsNlp.Entities;

/// <summary>Words that report speech, in the forms that news uses.</summary>
internal static class SpeechVerbs
{
    private static readonly HashSet<uint> Forms = Read(
        "say says said saying tell tells told telling add adds added adding announce announces announced ask asks asked asking argue argues argued "
        + "warn warns warned warning insist insists insisted deny denies denied claim claims claimed believe believes believed think thinks thought "
        + "explain explains explained note notes noted noting state states stated write writes wrote tweet tweets tweeted post posts posted declare declares "
        + "declared call calls called urge urges urged accuse accuses accused reply replies replied respond responds responded recall recalls recalled admit admits "
        + "admitted acknowledge acknowledges acknowledged confirm confirms confirmed report reports reported suggest suggests suggested stress stresses stressed "
        + "vow vows vowed promise promises promised predict predicts predicted joke jokes joked quip quipped continue continued conclude concluded concludes demand "
        + "demands demanded complain complains complained describe describes described reckon reckons reckoned maintain maintains maintained allege alleges alleged "
        + "assert asserts asserted emphasize emphasizes emphasized emphasise emphasised underscore underscored reiterate reiterated reveal reveals revealed remark "
        + "remarked observe observed shout shouted yell yells yelled whisper whispered exclaim exclaimed testify testified rule ruled pledge pledged boast boasted "
        + "concede conceded cite cited mention mentioned refuse refused hope hopes hoped expect expects expected plan plans planned wonder wondered answer answered protest protested shot mused sighed laughed cried begged agreed countered recounted repeated lamented enthused muttered marvelled marveled opined cautioned boasted scoffed chuckled reflected advised predicts retorted pleaded grumbled recited swore grinned");

    /// <summary>Whether a word is a form of one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Forms.Contains(NameHash.Word(word));

    private static HashSet<uint> Read(string words)
    {
        var forms = new HashSet<uint>();
        foreach (var word in words.Split(' '))
        {
            forms.Add(NameHash.Word(word));
        }

        return forms;
    }
}

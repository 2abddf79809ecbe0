using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Register;
using PreMortem.Web.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Export;

/// <summary>EX12: the same state is the same bytes, also when it was stored and read in between.</summary>
public sealed class SameBytesTests
{
    private static readonly string[] Typed = ["word", "two\nlines", "\"q\"; (b), · ”", "=1", "שלום", "👩‍👩‍👧", "\0\t\u2028", "*_`<&#|\\", "", "é é"];

    private static Gen<string> Texts => Gen.OneOf(Gen.Elements(Typed), Gen.Elements(Typed).ListOf(4).Select(string.Concat));

    [Fact]
    public void WhateverIsStoredIsTheSameFile() =>
        Prop.ForAll(Texts.ArrayOf(17).ToArbitrary(), texts =>
        {
            using var store = new Store();
            var register = new TypedRegister([.. texts, "end"]).Document;
            register = register with { InitiativeId = store.Initiatives.Add(register.Initiative, Samples.Now).GetAwaiter().GetResult() };
            Keep(store, register).GetAwaiter().GetResult();
            var stored = store.Registers.Read(register.InitiativeId)!;

            return Exports.Formats.All(format => Bytes(register, format).SequenceEqual(Bytes(register, format)) && Bytes(register, format).SequenceEqual(Bytes(stored, format)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static async Task Keep(Store store, RegisterDocument register)
    {
        var session = register.Sessions[0].Code;
        await store.Log.Open(Samples.Row(register.InitiativeId, session), Samples.Opening(register.InitiativeId, session));
        await store.Log.Append(
            session, 1, [Samples.Empty(2)], new("close", Closed: true),
            new RegisterWrite(register.Risks, [], [], register.Parked, register.NotPinnedDown, register.Sessions[0]));
        await new ReflectionStore(store.Database, store.Writer).Save(session, register.Sessions[0].Reflection!, 0, Samples.Now);
    }

    private static byte[] Bytes(RegisterDocument register, string format)
    {
        using var file = new MemoryStream();
        Exports.Write(register, format, file, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return file.ToArray();
    }
}

// Made by `npm run build:ptx` from sources of the stamp b71e3b51c0e4d705b309858a3320c5c7.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry append_rows(
	.param .align 8 .b8 append_rows_param_0[48]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<6>;
	.reg .b32 	%r<23>;
	.reg .f32 	%f<2>;
	.reg .b64 	%rd<30>;
	mov.u32 	%r8, %ctaid.x;
	shl.b32 	%r9, %r8, 7;
	mov.u32 	%r10, %tid.x;
	or.b32  	%r1, %r9, %r10;
	ld.param.v2.u32 	{%r11, %r2}, [append_rows_param_0+32];
	setp.ge.s32 	%p1, %r1, %r11;
	@%p1 bra 	$L__BB0_6;
	mov.b64 	%rd5, append_rows_param_0;
	mov.u64 	%rd1, %rd5;
	div.s32 	%r4, %r1, %r2;
	ld.param.u64 	%rd6, [%rd1+8];
	cvta.to.global.u64 	%rd2, %rd6;
	ld.param.u32 	%r5, [%rd1+40];
	setp.lt.s32 	%p2, %r5, 1;
	mov.b32 	%r22, 0;
	@%p2 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_2;
$L__BB0_4:
	add.s32 	%r22, %r22, 1;
	setp.eq.s32 	%p5, %r22, %r5;
	@%p5 bra 	$L__BB0_6;
$L__BB0_2:
	.pragma "nounroll";
	mul.lo.s32 	%r13, %r22, 3;
	mul.wide.u32 	%rd7, %r13, 4;
	add.s64 	%rd3, %rd2, %rd7;
	ld.global.u32 	%r14, [%rd3+4];
	setp.gt.s32 	%p3, %r14, %r4;
	@%p3 bra 	$L__BB0_4;
	cvt.s64.s32 	%rd4, %r14;
	cvt.u32.u64 	%r15, %rd4;
	ld.global.u32 	%r16, [%rd3+8];
	add.s32 	%r17, %r16, %r15;
	setp.gt.s32 	%p4, %r17, %r4;
	@%p4 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_4;
$L__BB0_5:
	ld.global.u32 	%r18, [%rd3];
	ld.param.u32 	%r19, [%rd1+44];
	mul.wide.s32 	%rd8, %r19, %r18;
	ld.param.u64 	%rd9, [%rd1+16];
	cvta.to.global.u64 	%rd10, %rd9;
	mul.wide.u32 	%rd11, %r22, 4;
	add.s64 	%rd12, %rd10, %rd11;
	ld.global.s32 	%rd13, [%rd12];
	cvt.s64.s32 	%rd14, %r4;
	add.s64 	%rd15, %rd8, %rd14;
	add.s64 	%rd16, %rd15, %rd13;
	sub.s64 	%rd17, %rd16, %rd4;
	ld.param.u64 	%rd18, [%rd1];
	cvta.to.global.u64 	%rd19, %rd18;
	mul.wide.u32 	%rd20, %r1, 4;
	add.s64 	%rd21, %rd19, %rd20;
	ld.global.f32 	%f1, [%rd21];
	ld.param.u64 	%rd22, [%rd1+24];
	cvta.to.global.u64 	%rd23, %rd22;
	cvt.s64.s32 	%rd24, %r2;
	mul.lo.s64 	%rd25, %rd17, %rd24;
	mul.lo.s32 	%r20, %r4, %r2;
	sub.s32 	%r21, %r1, %r20;
	shl.b64 	%rd26, %rd25, 2;
	add.s64 	%rd27, %rd23, %rd26;
	mul.wide.u32 	%rd28, %r21, 4;
	add.s64 	%rd29, %rd27, %rd28;
	st.global.f32 	[%rd29], %f1;
$L__BB0_6:
	ret;
}
`;
